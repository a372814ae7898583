package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pass takes the attendance that its course requires, and keeps it. */
@QuarkusTest
@WithInfrastructure
class AttendanceApiTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
    }

    @Test
    void refusesAPassThatIsShortByOneSessionAndSaysWhatIsMissing() {
        // Given
        Attendance leader = Attendance.required(80);
        List<String> sessions = leader.sessions(5);
        leader.attend(sessions.subList(0, 3));
        // When
        Response refused = leader.pass();
        // Then
        assertThatProblem(refused).is(422).hasCode("ATTENDANCE_INSUFFICIENT");
        assertThat(refused.<Integer>path("sessionsAttended")).isEqualTo(3);
        assertThat(refused.<Integer>path("sessionsHeld")).isEqualTo(5);
        assertThat(refused.<Integer>path("requiredAttendancePercent")).isEqualTo(80);
        assertThat(leader.state()).isEqualTo("CONFIRMED");
        assertThat(Database.value("select count(*) from completion")).isEqualTo("0");
        leader.attend(sessions.subList(3, 4));
        World.ok(leader.pass());
    }

    @ParameterizedTest
    @CsvSource({"67, 2, 3, 422", "66, 2, 3, 200", "100, 2, 3, 422", "100, 3, 3, 200", "1, 0, 1, 422", "0, 0, 1, 200"})
    void roundsNothing(int percent, int attended, int held, int status) {
        Attendance leader = Attendance.required(percent);
        leader.attend(leader.sessions(held).subList(0, attended));
        assertThat(leader.pass().statusCode()).isEqualTo(status);
    }

    @Test
    void asksForNothingWhereNoSessionWasHeld() {
        // Given
        Attendance leader = Attendance.required(100);
        leader.session(World.today());
        leader.session(World.today().plusDays(1));
        String cancelled = leader.session(World.today().minusDays(3));
        World.ok(leader.provider()
                .post("/cohorts/" + leader.cohort() + "/sessions/" + cancelled + "/cancellation", null));
        // When
        Response passed = leader.pass(World.today().minusDays(1));
        // Then
        World.ok(passed);
        leader.voidPass();
        assertThatProblem(leader.pass(World.today())).is(422).hasCode("ATTENDANCE_INSUFFICIENT");
    }

    @Test
    void tellsTheDayOfASessionByTheClockInLondon() {
        // Given: in summer, half past midnight there
        LocalDate day = LocalDate.of(2025, 7, 10);
        Attendance leader = Attendance.required(100, day.minusDays(30));
        Map<String, Object> session = Provision.sessionOn(day);
        session.put("startsAt", day + "T23:15:00Z");
        session.put("endsAt", day + "T23:30:00Z");
        leader.session(session);
        // When
        Response passed = leader.pass(day);
        // Then
        World.ok(passed);
        leader.voidPass();
        assertThatProblem(leader.pass(day.plusDays(1))).is(422).hasCode("ATTENDANCE_INSUFFICIENT");
    }

    @Test
    void asksForNothingWhenTheTrainingWasNotPassed() {
        Attendance leader = Attendance.required(100);
        leader.sessions(1);
        World.ok(leader.provider()
                .post(
                        "/enrolments/" + leader.enrolment() + "/completion",
                        Map.of(
                                "completedOn",
                                World.today().toString(),
                                "outcome",
                                "FAILED",
                                "reasonCode",
                                "ASSESSMENT_NOT_PASSED")));
        assertThat(leader.state()).isEqualTo("NOT_COMPLETED");
    }

    @Test
    void countsNeitherRetractedAttendanceNorThatOfOthers() {
        // Given
        Attendance leader = Attendance.required(100);
        String session = leader.session(World.today().minusDays(3));
        leader.another().attend(List.of(session));
        String recorded = leader.attend(List.of(session));
        String retracted = World.created(leader.record(leader.retraction(session, recorded)))
                .path("progressId");
        assertThatProblem(leader.pass()).is(422).hasCode("ATTENDANCE_INSUFFICIENT");
        // When: the retraction was the mistake
        Map<String, Object> correction = leader.attended(session);
        correction.put("supersedes", retracted);
        World.created(leader.record(correction));
        // Then
        World.ok(leader.pass());
    }

    @Test
    void takesNoAttendanceOfASessionThatHasNotEnded() {
        Attendance leader = Attendance.required(100);
        Response early =
                leader.record(leader.attended(leader.session(World.today().plusDays(1))));
        assertThatProblem(early).is(422).hasCode("SESSION_NOT_ENDED");
        assertThat(leader.standing()).isZero();
    }

    @Test
    void takesNoAttendanceAwayFromUnderAPassUntilThePassIsVoided() {
        // Given
        Attendance leader = Attendance.required(100);
        List<String> sessions = leader.sessions(2);
        String recorded = leader.attend(sessions);
        World.ok(leader.pass());
        // When
        Response retracted = leader.record(leader.retraction(sessions.getLast(), recorded));
        Map<String, Object> module =
                Map.of("kind", "MODULE", "occurredOn", World.today().toString(), "supersedes", recorded);
        Response corrected = leader.record(module);
        // Then
        assertThatProblem(retracted).is(409).hasCode("PASS_RESTS_ON_ATTENDANCE");
        assertThatProblem(corrected).is(409).hasCode("PASS_RESTS_ON_ATTENDANCE");
        assertThat(leader.standing()).isEqualTo(2);
        Map<String, Object> sameSession = leader.attended(sessions.getLast());
        sameSession.put("supersedes", recorded);
        String correction = World.created(leader.record(sameSession)).path("progressId");
        leader.voidPass();
        World.created(leader.record(leader.retraction(sessions.getLast(), correction)));
        assertThatProblem(leader.pass()).is(422).hasCode("ATTENDANCE_INSUFFICIENT");
    }

    @Test
    void judgesADecidedPassByTheSessionsThatWerePlannedThen() {
        // Given
        Attendance leader = Attendance.required(50);
        List<String> sessions = leader.sessions(2);
        String first = leader.attend(sessions.subList(0, 1));
        String second = leader.attend(sessions.subList(1, 2));
        World.ok(leader.pass());
        // When
        leader.session(World.today().minusDays(5));
        World.ok(leader.provider()
                .post("/cohorts/" + leader.cohort() + "/sessions/" + sessions.getFirst() + "/cancellation", null));
        // Then: one of the two that there were is half of them, and none is not
        World.created(leader.record(leader.retraction(sessions.getLast(), second)));
        assertThatProblem(leader.record(leader.retraction(sessions.getFirst(), first)))
                .is(409)
                .hasCode("PASS_RESTS_ON_ATTENDANCE");
        assertThat(leader.state()).isEqualTo("COMPLETED");
    }

    @Test
    void keepsEitherThePassOrTheRetractionOfTwoAtTheSameMoment() throws Exception {
        Attendance leader = Attendance.required(100);
        String session = leader.session(World.today().minusDays(3));
        for (int round = 0; round < 10; round++) {
            // Given
            Attendance next = leader.another();
            Map<String, Object> retraction = next.retraction(session, next.attend(List.of(session)));
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                // When
                Future<Response> passing = threads.submit(() -> {
                    start.await();
                    return next.pass();
                });
                Future<Response> retracting = threads.submit(() -> {
                    start.await();
                    return next.record(retraction);
                });
                // Then
                List<Integer> statuses =
                        List.of(passing.get().statusCode(), retracting.get().statusCode());
                assertThat(statuses).isIn(List.of(200, 409), List.of(422, 201));
                assertThat(next.standing()).isEqualTo(statuses.getFirst() == 200 ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 422", "101, 422", "many, 400", "1.5, 400"})
    void takesWholePercentagesOnly(String percent, int status) {
        Object sent = percent.equals("many") ? percent : new BigDecimal(percent);
        Response refused = Api.administrator().post("/courses", Attendance.definition(sent));
        assertThatProblem(refused).is(status);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/requiredAttendancePercent");
    }
}
