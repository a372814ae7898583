package careers.training;

import careers.platform.testing.Database;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A leader on a course that requires attendance, and the provider who records it.
 *
 * @param enrolment confirmed
 */
record Attendance(Api provider, String ukprn, String cohort, String enrolment) {

    static Attendance required(int percent) {
        return required(percent, World.today().minusDays(30));
    }

    /** In a cohort of sixty days from that one. */
    static Attendance required(int percent, LocalDate startsOn) {
        String ukprn = World.ukprn();
        Map<String, Object> request =
                Provision.cohort(World.anOffering(World.aProvider(ukprn), aCourse(percent), 100), 0);
        request.put("capacity", 100);
        request.put("startsOn", startsOn.toString());
        request.put("endsOn", startsOn.plusDays(60).toString());
        String cohort =
                World.created(Api.administrator().post("/cohorts", request)).path("cohortId");
        return new Attendance(Api.provider(ukprn), ukprn, cohort, null).another();
    }

    static String aCourse(int percent) {
        return World.created(Api.administrator().post("/courses", definition(percent)))
                .path("courseId");
    }

    static Map<String, Object> definition(Object percent) {
        return new HashMap<>(Map.of(
                "title", "Leading careers",
                "level", "LEVEL_6",
                "awardingBody", "Award Body",
                "requiredAttendancePercent", percent));
    }

    /** Another leader of the same cohort. */
    Attendance another() {
        String another = World.enrolled(cohort, World.aLeaderAt(World.SCHOOL), World.SCHOOL);
        World.confirm(ukprn, another);
        return new Attendance(provider, ukprn, cohort, another);
    }

    /** So many sessions, each held some days ago. */
    List<String> sessions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> session(World.today().minusDays(i + 3L)))
                .toList();
    }

    String session(LocalDate day) {
        return session(Provision.sessionOn(day));
    }

    String session(Map<String, Object> request) {
        return World.created(provider.post("/cohorts/" + cohort + "/sessions", request))
                .path("sessionId");
    }

    /** Records the attendance of each session; returns what was recorded last. */
    String attend(List<String> sessions) {
        return sessions.stream()
                .map(session -> World.created(record(attended(session))).<String>path("progressId"))
                .reduce("", (first, last) -> last);
    }

    Map<String, Object> attended(String session) {
        return new HashMap<>(Map.of(
                "kind",
                "SESSION_ATTENDED",
                "occurredOn",
                World.today().minusDays(2).toString(),
                "sessionId",
                session));
    }

    Map<String, Object> retraction(String session, String recorded) {
        Map<String, Object> said = attended(session);
        said.put("supersedes", recorded);
        said.put("retracts", true);
        return said;
    }

    Response record(Map<String, Object> said) {
        return provider.post("/enrolments/" + enrolment + "/progress", said);
    }

    Response pass() {
        return pass(World.today().minusDays(1));
    }

    Response pass(LocalDate day) {
        return provider.post("/enrolments/" + enrolment + "/completion", World.completion(day));
    }

    void voidPass() {
        Certificates.voidCompletion(ukprn, enrolment);
    }

    /** Sessions whose attendance stands. */
    int standing() {
        return World.ok(provider.get("/enrolments/" + enrolment + "/progress")).path("sessionsAttended");
    }

    String state() {
        return Database.value("select state from enrolment where id = '" + enrolment + "'");
    }
}
