package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attendance and progress are added and corrected, never edited. */
@QuarkusTest
@WithInfrastructure
class ProgressApiTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private Api provider;
    private String cohort;
    private String enrolment;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        String ukprn = World.ukprn();
        provider = Api.provider(ukprn);
        cohort = World.aCohort(ukprn, 3);
        enrolment = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        World.endorse(enrolment);
    }

    @Test
    void startsAConfirmedPlaceAndKeepsEvidence() {
        // Given
        assertThatProblem(provider.post(path(), said("STARTED"))).is(409).hasCode("ENROLMENT_STATE_CONFLICT");
        confirm();
        // When
        World.created(provider.post(path(), said("STARTED")));
        Map<String, Object> module = said("MODULE");
        module.put("evidence", Map.of("reference", "portfolio/7", "sha256", DIGEST));
        World.created(provider.post(path(), module));
        // Then
        assertThat(Waiting.state(enrolment)).isEqualTo("IN_PROGRESS");
        Response list = World.ok(Api.school(SCHOOL).get(path()));
        assertThat(list.<List<String>>path("items.kind")).containsExactly("STARTED", "MODULE");
        assertThat(list.<String>path("items[1].evidence.sha256")).isEqualTo(DIGEST);
        assertThatProblem(Api.school(OTHER_SCHOOL).get(path())).is(404);
        assertThatProblem(Api.provider("10099999").post(path(), said("MODULE"))).is(404);
    }

    @Test
    void countsTheAttendanceOfASessionOnceAndCorrectsIt() {
        // Given
        confirm();
        Map<String, Object> attended = said("SESSION_ATTENDED");
        assertThatProblem(provider.post(path(), attended)).is(422).hasCode("PROGRESS_UNFIT");
        attended.put("sessionId", UUID.randomUUID().toString());
        assertThatProblem(provider.post(path(), attended)).is(422).hasCode("SESSION_UNKNOWN");
        attended.put("sessionId", session());
        String first = World.created(provider.post(path(), attended)).path("progressId");
        assertThatProblem(provider.post(path(), attended)).is(409).hasCode("ATTENDANCE_RECORDED");
        // When
        attended.put("supersedes", first);
        attended.put("occurredOn", World.today().minusDays(3).toString());
        String second = World.created(provider.post(path(), attended)).path("progressId");
        // Then
        assertThatProblem(provider.post(path(), attended)).is(409);
        assertThat(World.ok(provider.get(path())).<List<Boolean>>path("items.standing"))
                .containsExactly(false, true);
        assertThat(World.ok(provider.get(path())).<Integer>path("sessionsAttended"))
                .isEqualTo(1);
        attended.put("supersedes", second);
        attended.put("retracts", true);
        World.created(provider.post(path(), attended));
        assertThat(World.ok(provider.get(path())).<Integer>path("sessionsAttended"))
                .isZero();
    }

    @Test
    void refusesOtherTimesAndLooseCorrections() {
        confirm();
        assertThatProblem(provider.post(path(), at(1))).is(422).hasCode("PROGRESS_IN_FUTURE");
        assertThatProblem(provider.post(path(), at(-31))).is(422).hasCode("PROGRESS_OUTSIDE_COHORT");
        Map<String, Object> loose = said("MODULE");
        loose.put("retracts", true);
        assertThatProblem(provider.post(path(), loose)).is(422).hasCode("PROGRESS_UNKNOWN");
        loose.put("supersedes", UUID.randomUUID().toString());
        assertThatProblem(provider.post(path(), loose)).is(422).hasCode("PROGRESS_UNKNOWN");
        Map<String, Object> unnamed = said("MODULE");
        unnamed.put("evidence", Map.of("reference", "a", "sha256", "0"));
        assertThatProblem(provider.post(path(), unnamed)).is(422).hasCode("VALIDATION_FAILED");
    }

    @Test
    void holdsAgainstStatementsPastTheService() {
        Attack.isRefusedBy("ck_progress_event_state", insert("current_date - 1", "null", "null"));
        confirm();
        Attack.passes(insert("current_date - 1", "null", "null"));
        Attack.isRefusedBy("ck_progress_event_record", "update progress_event set occurred_on = occurred_on - 1");
        Attack.isRefusedBy("ck_progress_event_record", "delete from progress_event");
        Attack.isRefusedBy("ck_progress_event_not_in_future", insert("current_date + 2", "null", "null"));
        Attack.isRefusedBy("ck_progress_event_within_cohort", insert("current_date - 31", "null", "null"));
        Attack.isRefusedBy("ck_progress_event_evidence", insert("current_date - 1", "'x'", "null"));
        Attack.isRefusedBy("ck_progress_event_evidence", insert("current_date - 1", "'x'", "'0'"));
        Attack.isRefusedBy(
                "fk_progress_event_supersedes",
                insert("current_date - 1", "null", "null").replace("null, false", "gen_random_uuid(), false"));
    }

    private String insert(String day, String reference, String digest) {
        return "insert into progress_event values (gen_random_uuid(), '" + enrolment + "', '" + cohort + "', 'MODULE', "
                + day + ", null, " + reference + ", " + digest + ", null, false, 'x', now())";
    }

    private String session() {
        Map<String, Object> session = Provision.sessionOn(World.today().minusDays(2));
        return World.created(provider.post("/cohorts/" + cohort + "/sessions", session))
                .path("sessionId");
    }

    private void confirm() {
        World.ok(provider.post("/enrolments/" + enrolment + "/confirmation", null));
    }

    private static Map<String, Object> said(String kind) {
        return new HashMap<>(
                Map.of("kind", kind, "occurredOn", World.today().minusDays(2).toString()));
    }

    private static Map<String, Object> at(int fromToday) {
        Map<String, Object> said = said("MODULE");
        said.put("occurredOn", World.today().plusDays(fromToday).toString());
        return said;
    }

    private String path() {
        return "/enrolments/" + enrolment + "/progress";
    }
}
