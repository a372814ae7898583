package careers.training.imports;

import careers.training.completion.CompletionService;
import careers.training.completion.DeclareCompletion;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Declares how trainings ended. */
@ApplicationScoped
class CompletionRows implements RowAction {

    private final CompletionService completions;
    private final RowRequests requests;

    CompletionRows(CompletionService completions, RowRequests requests) {
        this.completions = completions;
        this.requests = requests;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.COMPLETIONS;
    }

    @Override
    public UUID act(UUID enrolment, ObjectNode request, UUID earlier) {
        completions.declare(enrolment, requests.read(request, DeclareCompletion.class));
        return null;
    }
}
