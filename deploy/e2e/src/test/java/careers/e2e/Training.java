package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.Actor;
import careers.demo.Answer;
import careers.demo.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** One cohort of the second provider, and the steps of a leader, a school and the people of finance. */
final class Training {

    static final String CLAIMS = "/api/training/v1/bursary-claims";

    private static final String BASE = "/api/training/v1/";
    private static final String UKPRN = "10900002";

    private final ApiClient api;
    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
    private final String provider;
    private final String cohort;

    private Training(ApiClient api, int seats) {
        this.api = api;
        this.provider = provider();
        var course = make("courses", Map.of("title", "Journey", "level", "LEVEL_6", "awardingBody", "Nobody's Awards"));
        var offering = make(
                "offerings",
                Map.of(
                        "providerId",
                        provider,
                        "courseId",
                        course.text("courseId"),
                        "academicYear",
                        "2026/27",
                        "fundedPlaces",
                        seats));
        cohort = make(
                        "cohorts",
                        Map.of(
                                "offeringId", offering.text("offeringId"),
                                "name", "Journey " + UUID.randomUUID(),
                                "capacity", seats,
                                "startsOn", today.minusDays(10).toString(),
                                "endsOn", today.plusDays(10).toString()))
                .text("cohortId");
    }

    /** Imports the fictional register, opens a cohort and allocates the money for so many bursaries. */
    static Training open(ApiClient api, int seats) {
        var register = WholeSystem.read(WholeSystem.repository().resolve("deploy/demo-data/register.csv"));
        imported(api, register);
        var training = new Training(api, seats);
        var amount = Map.of("amountPence", seats * 100_000L, "currency", "GBP");
        training.make(
                "budget-allocations", Map.of("reference", UUID.randomUUID().toString(), "amount", amount));
        return training;
    }

    /** Sends a register file and waits until it is taken over. */
    static JsonNode imported(ApiClient api, byte[] register) {
        var accepted = api.postCsv(Actor.PRIYA, BASE + "establishment-imports", register);
        var finished = api.finished(Actor.PRIYA, accepted).body();
        assertThat(finished.path("state").asText()).as(finished.toString()).isEqualTo("DONE");
        return finished;
    }

    private String provider() {
        api.post(Actor.PRIYA, BASE + "providers", Map.of("ukprn", UKPRN, "name", "Compass Leaders (fictional)"))
                .expect(201, 409);
        return api.list(Actor.PRIYA, BASE + "providers").stream()
                .filter(known -> known.path("ukprn").asText().equals(UKPRN))
                .findFirst()
                .orElseThrow()
                .path("providerId")
                .asText();
    }

    private Answer make(String what, Object request) {
        return api.post(Actor.PRIYA, BASE + what, request).expect(201);
    }

    /** A new leader of the school; returns the enrolment as requested. */
    Answer enrol(String school) {
        var leader = make("careers-leaders", Map.of("name", "Journey", "workEmail", UUID.randomUUID() + "@example.org"))
                .text("leaderId");
        make(
                "careers-leaders/" + leader + "/appointments",
                Map.of("establishment", school, "from", today.minusYears(1).toString()));
        return api.post(
                        Actor.SCHOOLS,
                        BASE + "enrolments",
                        Map.of("cohortId", cohort, "leaderId", leader, "establishment", school))
                .expect(201);
    }

    /** Enrolled, confirmed and completed; returns the enrolment's id. */
    String completed(String school) {
        var enrolment = enrol(school).text("enrolmentId");
        var path = BASE + "enrolments/" + enrolment;
        api.post(Actor.SELMA, path + "/endorsement", null).expect(200);
        api.post(Actor.PROVIDER_2, path + "/confirmation", null).expect(200);
        var result = Map.of(
                "reference",
                "JOURNEY-" + enrolment.substring(0, 8).toUpperCase(Locale.ROOT),
                "level",
                "LEVEL_6",
                "awardedOn",
                today.toString());
        api.post(
                        Actor.PROVIDER_2,
                        path + "/completion",
                        Map.of("completedOn", today.toString(), "awardingBodyResult", result))
                .expect(200);
        return enrolment;
    }

    Answer claim(String enrolment) {
        return api.post(Actor.SCHOOLS, CLAIMS, Map.of("enrolmentId", enrolment)).expect(201);
    }

    Answer approve(Actor approver, Answer claim, String stage) {
        return api.post(
                approver,
                CLAIMS + "/" + claim.text("claimId") + "/decisions",
                Map.of("stage", stage, "outcome", "APPROVED", "contentSha256", claim.text("contentSha256")));
    }

    /** A run with all approved claims, up to the order to pay; returns its path. */
    String instructedRun() {
        var run = BASE + "payment-runs/"
                + api.post(Actor.OWEN, BASE + "payment-runs", null).expect(201).text("runId");
        var locked = api.post(Actor.OWEN, run + "/lock", null).expect(200);
        api.post(Actor.ASHA, run + "/authorisation", Map.of("contentSha256", locked.text("contentSha256")))
                .expect(200);
        api.post(Actor.OWEN, run + "/instruction", null).expect(200);
        return run;
    }

    /** The report that all lines of a run have settled. */
    Map<String, Object> settlements(String run) {
        return Map.of(
                "settlements",
                api.list(Actor.OWEN, run + "/lines").stream()
                        .map(line ->
                                Map.of("endToEndId", line.path("endToEndId").asText(), "settledOn", today.toString()))
                        .toList());
    }

    String state(Answer claim) {
        return api.get(Actor.IDRIS, CLAIMS + "/" + claim.text("claimId"))
                .expect(200)
                .text("state");
    }

    JsonNode ledger() {
        return api.get(Actor.IDRIS, BASE + "ledger/trial-balance").expect(200).body();
    }

    /** A step of this provider's funnel at the level of these cohorts; 0 while there is none. */
    long funnel(String step) {
        var view = api.get(Actor.ANA, "/api/insight/v1/training-funnel?level=LEVEL_6&provider=" + provider)
                .expect(200)
                .body();
        return StreamSupport.stream(view.path("rows").spliterator(), false)
                .mapToLong(row -> row.path("steps").at(step).asLong())
                .sum();
    }
}
