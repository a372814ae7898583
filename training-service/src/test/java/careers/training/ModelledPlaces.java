package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;

import careers.training.enrolment.ExpireOffers;
import careers.training.model.Answer;
import careers.training.model.Command;
import careers.training.model.Programme;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cohorts of the model and what is done about places in them, through the API. */
final class ModelledPlaces {

    private static final List<String> SCHOOLS = List.of(SCHOOL, OTHER_SCHOOL);
    private static final Map<String, Object> OTHER_REASON = Map.of("reasonCode", "OTHER");
    private static final Map<String, String> PATHS = Map.of(
            "CONFIRM", "confirmation",
            "REJECT", "rejection",
            "START", "start",
            "DEFER", "deferral",
            "RESUME", "resumption",
            "CANCEL", "cancellation",
            "ACCEPT_OFFER", "offer-acceptance",
            "DECLINE_OFFER", "offer-refusal",
            "WITHDRAW", "withdrawal");

    private final ModelledRows rows;
    private final List<String> cohorts = new ArrayList<>();

    ModelledPlaces(ModelledRows rows) {
        this.rows = rows;
        String course = World.aCourse();
        Map<Integer, String> offerings = new HashMap<>();
        for (Programme.Cohort cohort : Programme.COHORTS) {
            String offering = offerings.computeIfAbsent(
                    cohort.provider(), number -> World.anOffering(World.aProvider(World.ukprn()), course, 1_000));
            cohorts.add(World.aCohortOf(offering, cohort.seats()));
            Waiting.list(cohorts.getLast(), cohort.waitingPlaces());
        }
    }

    Response request(Command command) {
        String school = SCHOOLS.get(command.with());
        String leader = World.aLeaderAt(school);
        Map<String, Object> request = new HashMap<>(World.enrolment(cohorts.get(command.number()), leader, school));
        request.put("waitingList", command.by().equals("WAIT"));
        return Api.school(school).post("/enrolments", request);
    }

    Answer take(Command command) {
        String id = rows.enrolment(command.number());
        if (command.action().equals("EXPIRE_OFFER")) {
            Waiting.runOut(id);
            ExpireOffers.now();
            return Answer.taken(null);
        }
        return ApiAnswer.of(command.action().equals("TRANSFER") ? transfer(id, command) : step(id, command.action()));
    }

    private Response transfer(String id, Command command) {
        Api by = command.by().equals("provider-client") ? provider(id) : Api.administrator();
        return by.post(
                path(id, "transfer"),
                Map.of("cohortId", cohorts.get(command.with()), "reasonCode", "DATES_UNSUITABLE"));
    }

    private Response step(String id, String action) {
        return switch (action) {
            case "ENDORSE" -> Api.seniorLeader(SCHOOL, OTHER_SCHOOL).post(path(id, "endorsement"), null);
            case "WITHDRAW", "DECLINE_OFFER" -> school().post(path(id, PATHS.get(action)), OTHER_REASON);
            case "ACCEPT_OFFER" -> school().post(path(id, PATHS.get(action)), null);
            case "COMPLETE" -> provider(id).post(path(id, "completion"), World.completion(yesterday()));
            case "FAIL" -> provider(id).post(path(id, "completion"), failure());
            case "VOID_COMPLETION" ->
                Api.administrator().post("/completions/" + rows.lastDeclared(id) + "/voiding", OTHER_REASON);
            case "CONFIRM", "START", "RESUME" -> provider(id).post(path(id, PATHS.get(action)), null);
            default -> provider(id).post(path(id, PATHS.get(action)), OTHER_REASON);
        };
    }

    private static Map<String, Object> failure() {
        return Map.of("completedOn", yesterday().toString(), "outcome", "FAILED", "reasonCode", "OTHER");
    }

    private static Api school() {
        return Api.school(SCHOOL, OTHER_SCHOOL);
    }

    private Api provider(String enrolment) {
        return Api.provider(rows.providerOf(enrolment));
    }

    private static LocalDate yesterday() {
        return World.today().minusDays(1);
    }

    private static String path(String enrolment, String step) {
        return "/enrolments/" + enrolment + "/" + step;
    }
}
