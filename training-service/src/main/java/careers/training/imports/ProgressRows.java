package careers.training.imports;

import careers.training.enrolment.ProgressService;
import careers.training.enrolment.RecordProgress;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Records what leaders have done. A reference that says something else corrects, or takes back, what it said before. */
@ApplicationScoped
class ProgressRows implements RowAction {

    private static final String RETRACTS = "retracts";
    /** A cell is text, whatever spreadsheets make of it. */
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private final ProgressService progress;
    private final RowRequests requests;

    ProgressRows(ProgressService progress, RowRequests requests) {
        this.progress = progress;
        this.requests = requests;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PROGRESS;
    }

    @Override
    public UUID act(UUID enrolment, ObjectNode request, UUID earlier) {
        ObjectNode said = request.deepCopy();
        String retracts = said.path(RETRACTS).asText();
        if (YES_OR_NO.contains(retracts.toLowerCase(Locale.ROOT))) {
            said.put(RETRACTS, retracts.equalsIgnoreCase("true"));
        }
        if (earlier != null) {
            said.put("supersedes", earlier.toString());
        }
        return progress.record(enrolment, requests.read(said, RecordProgress.class))
                .progressId();
    }
}
