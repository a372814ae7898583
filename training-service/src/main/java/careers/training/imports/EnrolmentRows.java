package careers.training.imports;

import careers.training.enrolment.EnrolmentCommand;
import careers.training.enrolment.PlacementService;
import careers.training.enrolment.RejectEnrolment;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Decides about requested places. */
@ApplicationScoped
class EnrolmentRows implements RowAction {

    private static final String DECISION = "decision";

    private final PlacementService placements;
    private final RowRequests requests;

    EnrolmentRows(PlacementService placements, RowRequests requests) {
        this.placements = placements;
        this.requests = requests;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ENROLMENTS;
    }

    @Override
    public UUID act(UUID enrolment, ObjectNode request, UUID earlier) {
        ObjectNode decided = JsonNodeFactory.instance.objectNode().set(DECISION, request.get(DECISION));
        DecidePlace decision = requests.read(decided, DecidePlace.class);
        ObjectNode rest = request.deepCopy().without(DECISION);
        switch (decision.decision()) {
            case CONFIRM -> {
                requests.read(rest, DecidePlace.NothingElse.class);
                placements.byProvider(enrolment, EnrolmentCommand.CONFIRM, null);
            }
            case START -> {
                requests.read(rest, DecidePlace.NothingElse.class);
                placements.start(enrolment);
            }
            case REJECT ->
                placements.byProvider(
                        enrolment,
                        EnrolmentCommand.REJECT,
                        requests.read(rest, RejectEnrolment.class).reasonCode());
        }
        return null;
    }
}
