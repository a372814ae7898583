package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;

import careers.training.model.Answer;
import careers.training.model.Command;
import careers.training.model.Picture;
import careers.training.model.Programme;
import careers.training.model.Subject;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The running service as the model knows it: commands go through the API, what it holds is read from PostgreSQL. */
final class ModelledService implements Subject, AutoCloseable {

    private static final Map<String, String> REASONS = Map.of(
            "SCREEN", "REGISTER_CHECKED",
            "HOLD_BUDGET", "BUDGET_WITHHELD",
            "HOLD_QUERY", "EVIDENCE_UNCLEAR",
            "HOLD_FRAUD", "REFERRAL_RECEIVED",
            "RELEASE", "QUERY_ANSWERED",
            "RETURN", "EVIDENCE_MISSING",
            "FIND_INELIGIBLE", "NOT_IN_SCOPE");
    private static final Map<String, String> PATHS = Map.of(
            "SCREEN", "screening",
            "RELEASE", "release",
            "RETURN", "return",
            "FIND_INELIGIBLE", "ineligibility");

    private final ModelledRows rows;
    private final ModelledPlaces places;
    private final ModelledClawbacks clawbacks;
    private int files;

    ModelledService() {
        World.reset();
        World.importRegister();
        rows = new ModelledRows();
        places = new ModelledPlaces(rows);
        clawbacks = new ModelledClawbacks(rows);
    }

    @Override
    public Answer take(Command command) {
        return switch (command.thing()) {
            case BUDGET -> allocate(command.number());
            case COHORT -> ApiAnswer.of(places.request(command));
            case ENROLMENT -> places.take(command);
            case CLAIM -> ApiAnswer.of(claim(command));
            case RUN -> ApiAnswer.of(command.action().equals("MAKE") ? makeRun() : run(command));
            case LINE -> report(rows.endToEndId(command.number()), command.action());
            case CLAWBACK -> ApiAnswer.of(clawbacks.take(command));
        };
    }

    @Override
    public Picture picture() {
        return rows.picture();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    private Answer allocate(int claimsWorth) {
        World.allocate(claimsWorth * Programme.AMOUNT_PENCE / 100);
        return Answer.taken(null);
    }

    private Response make(String path, int place) {
        return school().post(path, Map.of("enrolmentId", rows.enrolment(place)));
    }

    private Response claim(Command command) {
        if (command.action().equals("MAKE")) {
            return make("/bursary-claims", command.number());
        }
        if (command.action().equals("DRAFT")) {
            return make("/bursary-claims/drafts", command.number());
        }
        String id = rows.claim(command.number());
        String path = "/bursary-claims/" + id + "/";
        return switch (command.action()) {
            case "WITHDRAW" -> school().post(path + "withdrawal", null);
            case "AMEND" -> handIn(id, "amendment", Map.of("evidence", List.of()));
            case "SUBMIT" -> handIn(id, "submission", null);
            case "REQUEUE" -> Api.officer().post(path + "repayment", null);
            case "APPROVE_FIRST" -> decide(command.by(), id, "FIRST", "APPROVED");
            case "APPROVE_SECOND" -> decide(command.by(), id, "SECOND", "APPROVED");
            case "REJECT" ->
                decide(command.by(), id, rows.state(id).equals("FIRST_APPROVED") ? "SECOND" : "FIRST", "REJECTED");
            case "HOLD_BUDGET", "HOLD_QUERY", "HOLD_FRAUD" ->
                ClaimWorld.hold(id, command.action().substring(5), REASONS.get(command.action()));
            default -> ClaimWorld.casework(id, PATHS.get(command.action()), REASONS.get(command.action()));
        };
    }

    private Response handIn(String id, String step, Object body) {
        RequestSpecification request = school().request()
                .header("Idempotency-Key", World.key())
                .header("If-Match", '"' + rows.version(id) + '"');
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post(Api.BASE + "/bursary-claims/" + id + "/" + step);
    }

    private Response decide(String by, String id, String stage, String outcome) {
        return Api.as(by, "finance-approver")
                .post(
                        "/bursary-claims/" + id + "/decisions",
                        Map.of("stage", stage, "outcome", outcome, "contentSha256", rows.digest("bursary_claim", id)));
    }

    private Response makeRun() {
        return Api.officer().post("/payment-runs", null);
    }

    private Response run(Command command) {
        String id = rows.run(command.number());
        String path = "/payment-runs/" + id + "/";
        return switch (command.action()) {
            case "LOCK" -> Api.officer().post(path + "lock", null);
            case "INSTRUCT" -> Api.officer().post(path + "instruction", null);
            case "CANCEL" -> Api.officer().post(path + "cancellation", null);
            default ->
                Api.as(command.by(), "finance-approver")
                        .post(path + "authorisation", Map.of("contentSha256", rows.digest("payment_run", id)));
        };
    }

    private Answer report(String endToEndId, String action) {
        if (action.equals("SETTLE")) {
            Response response = Api.officer()
                    .post(
                            "/payment-runs/" + rows.runOf(endToEndId) + "/settlements",
                            Map.of(
                                    "settlements",
                                    List.of(Map.of(
                                            "endToEndId",
                                            endToEndId,
                                            "settledOn",
                                            World.today().toString()))));
            return response.statusCode() != 200 ? ApiAnswer.of(response) : settled(response);
        }
        // A row that names nobody's payment makes each file another one: the same bytes are taken once.
        Response response =
                PaymentWorld.answer(PaymentWorld.returned(endToEndId), PaymentWorld.returned("nobodys-" + ++files));
        Map<String, Integer> results = new HashMap<>(World.created(response).path("results"));
        results.remove("UNMATCHED");
        String result = results.keySet().iterator().next();
        return result.equals("FAILED") ? Answer.taken(null) : Answer.refused(result);
    }

    private static Answer settled(Response response) {
        if (response.<Integer>path("settled") == 1) {
            return Answer.taken(null);
        }
        return Answer.refused(response.<Integer>path("alreadySettled") == 1 ? "ALREADY_RECORDED" : "CONTRADICTORY");
    }

    private static Api school() {
        return Api.school(SCHOOL, OTHER_SCHOOL);
    }
}
