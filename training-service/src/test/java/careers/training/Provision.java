package careers.training;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Providers, offerings, cohorts and sessions as their tests need them. */
final class Provision {

    private Provision() {}

    static Map<String, Object> provider(String ukprn) {
        return new HashMap<>(Map.of("ukprn", ukprn, "name", "Southshire Training"));
    }

    static String anApplication(String ukprn) {
        Map<String, Object> request = provider(ukprn);
        request.put("state", "APPLIED");
        return World.created(Api.administrator().post("/providers", request)).path("providerId");
    }

    static String aLocalProvider(String ukprn, String... areas) {
        Map<String, Object> request = provider(ukprn);
        request.put("coverage", "LOCAL");
        request.put("areas", List.of(areas));
        return World.created(Api.administrator().post("/providers", request)).path("providerId");
    }

    static Response suspend(String provider, int daysAgo) {
        return Api.administrator()
                .post(
                        "/providers/" + provider + "/suspension",
                        Map.of(
                                "reason",
                                "QUALITY_CONCERN",
                                "suspendedFrom",
                                World.today().minusDays(daysAgo).toString()));
    }

    static Map<String, Object> offering(String provider) {
        return new HashMap<>(Map.of(
                "providerId", provider, "courseId", World.aCourse(), "academicYear", "2026/27", "fundedPlaces", 3));
    }

    static Map<String, Object> cohort(String offering, int startsInDays) {
        return new HashMap<>(Map.of(
                "offeringId",
                offering,
                "name",
                "Spring",
                "capacity",
                4,
                "startsOn",
                World.today().plusDays(startsInDays).toString(),
                "endsOn",
                World.today().plusDays(startsInDays + 60).toString()));
    }

    static Map<String, Object> session(int inDays) {
        Instant begin = Instant.now().plus(inDays, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return new HashMap<>(Map.of(
                "title", Map.of("en", "Leading a programme", "cy", "Arwain rhaglen"),
                "mode", "ONLINE",
                "startsAt", begin.toString(),
                "endsAt", begin.plus(2, ChronoUnit.HOURS).toString()));
    }

    /** Two hours of that day. */
    static Map<String, Object> sessionOn(LocalDate day) {
        Map<String, Object> session = session(0);
        session.put("startsAt", day + "T10:00:00Z");
        session.put("endsAt", day + "T12:00:00Z");
        return session;
    }

    static Response act(Api api, String path) {
        return api.post(path, null);
    }

    static Response fund(String offering, int places, String version) {
        return Api.administrator()
                .request()
                .header("Idempotency-Key", World.key())
                .header("If-Match", version)
                .contentType("application/json")
                .body(Map.of("fundedPlaces", places))
                .post(Api.BASE + "/offerings/" + offering + "/funded-places");
    }
}
