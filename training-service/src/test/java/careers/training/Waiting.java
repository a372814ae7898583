package careers.training;

import static careers.training.World.SCHOOL;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Cohorts with waiting lists, and what people do about them. */
final class Waiting {

    private Waiting() {}

    /** A cohort with this many seats, of a new provider, with a waiting list. */
    static String aCohort(String ukprn, int seats, int waitingPlaces) {
        String cohort = World.aCohort(ukprn, seats);
        list(cohort, waitingPlaces);
        return cohort;
    }

    static void list(String cohort, int waitingPlaces) {
        World.created(Api.administrator()
                .post("/cohorts/" + cohort + "/waiting-list", Map.of("placeLimit", waitingPlaces, "offerHours", 48)));
    }

    /** Asks for a seat of a new leader who waits if there is none. */
    static Response request(String cohort, String school) {
        return request(cohort, World.aLeaderAt(school), school);
    }

    static Response request(String cohort, String leader, String school) {
        Map<String, Object> request = new HashMap<>(World.enrolment(cohort, leader, school));
        request.put("waitingList", true);
        return Api.school(school).post("/enrolments", request);
    }

    static String enrolled(String cohort) {
        return World.created(request(cohort, SCHOOL)).path("enrolmentId");
    }

    static Response withdraw(String enrolment) {
        return Api.school(SCHOOL).post("/enrolments/" + enrolment + "/withdrawal", Map.of("reasonCode", "OTHER"));
    }

    static Response accept(String enrolment) {
        return Api.school(SCHOOL).post("/enrolments/" + enrolment + "/offer-acceptance", null);
    }

    static Response decline(String enrolment) {
        return Api.school(SCHOOL)
                .post("/enrolments/" + enrolment + "/offer-refusal", Map.of("reasonCode", "DATES_UNSUITABLE"));
    }

    static String state(String enrolment) {
        return World.ok(Api.auditor().get("/enrolments/" + enrolment)).path("state");
    }

    /** Lets the time of an offer run out. */
    static void runOut(String enrolment) {
        World.execute("update enrolment set joined_at = joined_at - interval '9 days', offered_at = offered_at -"
                + " interval '9 days', offer_expires_at = offer_expires_at - interval '9 days' where id = '" + enrolment
                + "'");
    }
}
