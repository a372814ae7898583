package careers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passes and attendance against statements that go past the service. */
@QuarkusTest
@WithInfrastructure
class AttendanceAttackTest {

    private Attendance leader;
    private List<String> sessions;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        leader = Attendance.required(50);
        sessions = leader.sessions(2);
    }

    @Test
    void refusesAPassWithoutTheAttendanceThatItsCourseRequires() {
        Attack.isRefusedBy("ck_completion_attended", completion("PASSED"));
        Attack.isRefusedBy("ck_enrolment_completion", completion("FAILED"));
        String recorded = leader.attend(sessions.subList(0, 1));
        Attack.isRefusedBy("ck_enrolment_completion", completion("PASSED"));
        World.created(leader.record(leader.retraction(sessions.getFirst(), recorded)));
        Attack.isRefusedBy("ck_completion_attended", completion("PASSED"));
    }

    @Test
    void refusesToTakeTheAttendanceAwayFromUnderAPass() {
        String recorded = leader.attend(sessions.subList(0, 1));
        World.ok(leader.pass());
        Attack.isRefusedBy("ck_progress_event_pass_stands", retraction(recorded));
        Attack.isRefusedBy("ck_progress_event_pass_stands", module(recorded));
        leader.voidPass();
        Attack.passes(retraction(recorded));
    }

    @Test
    void refusesAttendanceOfASessionThatHasNotEnded() {
        Attack.isRefusedBy("ck_progress_event_session_ended", attendance("- interval '1 minute'"));
        Attack.passes(attendance(""));
    }

    @Test
    void refusesARequirementThatIsNoPercentage() {
        Attack.isRefusedBy("ck_course_required_attendance", "update course set required_attendance_percent = 101");
        Attack.isRefusedBy("ck_course_required_attendance", "update course set required_attendance_percent = -1");
    }

    @Test
    void letsAPassWaitForARetractionAndARetractionForAPass() throws Exception {
        String recorded = leader.attend(sessions.subList(0, 1));
        try (Connection connection = Database.connection();
                Statement first = connection.createStatement();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            // Given a pass that is being stored
            first.execute(completion("PASSED"));
            // When
            Future<Integer> retracting = thread.submit(() -> rolledBack(retraction(recorded)));
            // Then
            waits(retracting);
            connection.rollback();
            assertThat(retracting.get(20, TimeUnit.SECONDS)).isEqualTo(1);
            // Given a retraction that is being stored
            first.execute(retraction(recorded));
            // When
            Future<Integer> passing = thread.submit(() -> rolledBack(completion("PASSED")));
            // Then
            waits(passing);
            connection.commit();
            assertThatThrownBy(() -> passing.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("attended less than a pass takes");
        }
    }

    private static void waits(Future<?> statement) {
        assertThatThrownBy(() -> statement.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
    }

    private static int rolledBack(String sql) throws SQLException {
        try (Connection connection = Database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int rows = statement.executeUpdate(sql);
            connection.rollback();
            return rows;
        }
    }

    private String completion(String outcome) {
        String result =
                outcome.equals("PASSED") ? "null, 'AB-1', 'LEVEL_6', current_date" : "'OTHER', null, null, null";
        return "insert into completion values (gen_random_uuid(), '" + leader.enrolment() + "', 'LEVEL_6', 1, '"
                + outcome + "', current_date - 1, null, " + result + ", 'x', now())";
    }

    /** Of the first session, recorded so long before or after its end. */
    private String attendance(String later) {
        return "insert into progress_event select gen_random_uuid(), e.id, e.cohort_id, 'SESSION_ATTENDED',"
                + " (s.starts_at at time zone 'Europe/London')::date, s.id, null, null, null, false, 'x', s.ends_at "
                + later
                + " from enrolment e, cohort_session s where e.id = '" + leader.enrolment() + "' and s.id = '"
                + sessions.getFirst() + "'";
    }

    private static String retraction(String recorded) {
        return correction(recorded, "kind, occurred_on, session_id", "true");
    }

    private static String module(String recorded) {
        return correction(recorded, "'MODULE', occurred_on, null", "false");
    }

    private static String correction(String recorded, String said, String retracts) {
        return "insert into progress_event select gen_random_uuid(), enrolment_id, cohort_id, " + said
                + ", null, null, id, " + retracts + ", 'x', now() from progress_event where id = '" + recorded + "'";
    }
}
