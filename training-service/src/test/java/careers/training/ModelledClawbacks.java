package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;

import careers.training.model.Command;
import io.restassured.response.Response;
import java.util.Map;

/** What is done about clawbacks, through the API. */
final class ModelledClawbacks {

    private static final Map<String, String> DECISIONS = Map.of(
            "APPROVE", "approval",
            "APPROVE_WRITE_OFF", "write-off-approval",
            "REFUSE_WRITE_OFF", "write-off-refusal");

    private final ModelledRows rows;
    private int recoveries;

    ModelledClawbacks(ModelledRows rows) {
        this.rows = rows;
    }

    Response take(Command command) {
        if (command.action().equals("MAKE")) {
            return ClawbackWorld.propose(rows.claim(command.number()), command.with());
        }
        String id = rows.clawback(command.number());
        return switch (command.action()) {
            case "ASK_SCHOOL" ->
                ClawbackWorld.act(
                        Api.administrator(),
                        id,
                        "school-question",
                        Map.of("respondBy", World.today().plusDays(9).toString()));
            case "REPRESENT" ->
                ClawbackWorld.act(Api.school(SCHOOL, OTHER_SCHOOL), id, "representation", Map.of("ground", "AGREED"));
            case "CANCEL" ->
                ClawbackWorld.act(Api.administrator(), id, "cancellation", Map.of("reasonCode", "PROPOSED_IN_ERROR"));
            case "RAISE" -> ClawbackWorld.act(Api.officer(), id, "raising", null);
            case "RECOVER" -> ClawbackWorld.recover(id, command.with(), "INV-" + ++recoveries);
            case "PROPOSE_WRITE_OFF" ->
                ClawbackWorld.act(Api.officer(), id, "write-off-proposal", Map.of("reasonCode", "HARDSHIP"));
            default ->
                ClawbackWorld.act(
                        Api.as(command.by(), "finance-approver"),
                        id,
                        DECISIONS.get(command.action()),
                        command.action().equals("REFUSE_WRITE_OFF")
                                ? null
                                : Map.of("contentSha256", rows.digest("clawback", id)));
        };
    }
}
