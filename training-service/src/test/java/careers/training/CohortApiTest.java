package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class CohortApiTest {

    private String ukprn;
    private String offering;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        offering = World.anOffering(World.aProvider(ukprn), 9);
    }

    @Test
    void leadsACohortFromItsScheduleToItsEnd() {
        // Given
        String cohort = scheduled(0);
        String leader = World.aLeaderAt(SCHOOL);
        assertThatProblem(Api.school(SCHOOL).post("/enrolments", World.enrolment(cohort, leader, SCHOOL)))
                .is(409)
                .hasCode("COHORT_NOT_OPEN");
        // When
        World.ok(Provision.act(Api.administrator(), "/cohorts/" + cohort + "/opening"));
        World.enrolled(cohort, leader, SCHOOL);
        World.ok(Provision.act(Api.provider(ukprn), "/cohorts/" + cohort + "/start"));
        assertThatProblem(Api.school(SCHOOL)
                        .post("/enrolments", World.enrolment(cohort, World.aLeaderAt(SCHOOL), SCHOOL)))
                .is(409)
                .hasCode("COHORT_NOT_OPEN");
        Response finished = World.ok(Provision.act(Api.provider(ukprn), "/cohorts/" + cohort + "/finish"));
        // Then
        assertThat(finished.<String>path("state")).isEqualTo("FINISHED");
        assertThat(Database.value("select string_agg(type || coalesce('=' || (payload ->> 'state'), ''), ' '"
                        + " order by aggregate_version) from outbox where aggregate_id = '" + cohort + "'"))
                .isEqualTo("training.cohort.changed=SCHEDULED training.cohort.opened"
                        + " training.cohort.changed=IN_PROGRESS training.cohort.changed=FINISHED");
    }

    @Test
    void startsForItsProviderOnlyAndNotBeforeItsFirstDay() {
        String cohort = World.created(Api.administrator().post("/cohorts", Provision.cohort(offering, 1)))
                .path("cohortId");
        assertThatProblem(Provision.act(Api.provider("10099999"), "/cohorts/" + cohort + "/start"))
                .is(404);
        assertThatProblem(Provision.act(Api.provider(ukprn), "/cohorts/" + cohort + "/start"))
                .is(422)
                .hasCode("COHORT_NOT_BEGUN");
        assertThatProblem(Provision.act(Api.provider(ukprn), "/cohorts/" + cohort + "/finish"))
                .is(409)
                .hasCode("COHORT_STATE_CONFLICT");
        assertThat(World.ok(Api.provider(ukprn).get("/cohorts/" + cohort)).<List<String>>path("allowedActions"))
                .containsExactly("START");
    }

    @Test
    void cancelsACohortOnceNobodyHoldsASeat() {
        // Given
        String cohort = World.aCohortOf(offering, 5);
        String enrolment = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        assertThatProblem(Provision.act(Api.administrator(), "/cohorts/" + cohort + "/cancellation"))
                .is(409)
                .hasCode("COHORT_HAS_LEARNERS");
        withdraw(enrolment);
        // When
        Response cancelled = World.ok(Provision.act(Api.administrator(), "/cohorts/" + cohort + "/cancellation"));
        // Then
        assertThat(cancelled.<String>path("state")).isEqualTo("CANCELLED");
    }

    @Test
    void saysThatItIsFull() {
        String cohort = World.aCohortOf(offering, 1);
        assertThat(World.ok(Api.auditor().get("/cohorts/" + cohort)).<Boolean>path("full"))
                .isFalse();
        World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        assertThat(World.ok(Api.auditor().get("/cohorts/" + cohort)).<Boolean>path("full"))
                .isTrue();
    }

    @Test
    void plansSessionsWithinTheDatesOfTheCohort() {
        // Given
        String path = "/cohorts/" + World.aCohortOf(offering, 5) + "/sessions";
        Map<String, Object> meeting = Provision.session(2);
        meeting.put("mode", "FACE_TO_FACE");
        // Then
        assertThatProblem(Api.provider(ukprn).post(path, meeting)).is(422).hasCode("SESSION_VENUE_MISMATCH");
        assertThatProblem(Api.provider(ukprn).post(path, Provision.session(31)))
                .is(422)
                .hasCode("SESSION_OUTSIDE_COHORT");
        Map<String, Object> reversed = Provision.session(2);
        reversed.put("endsAt", reversed.get("startsAt"));
        assertThatProblem(Api.provider(ukprn).post(path, reversed)).is(422).hasCode("SESSION_TIMES_REVERSED");
        assertThatProblem(Api.provider("10099999").post(path, Provision.session(2)))
                .is(404);
        meeting.put("venuePostcode", "NS1 4AB");
        String first = World.created(Api.provider(ukprn).post(path, meeting)).path("sessionId");
        World.created(Api.provider(ukprn).post(path, Provision.session(3)));
        assertThat(World.ok(Provision.act(Api.provider(ukprn), path + "/" + first + "/cancellation"))
                        .<String>path("cancelledAt"))
                .isNotNull();
        List<Map<String, Object>> sessions =
                World.ok(Api.school(SCHOOL).get(path)).path("items");
        assertThat(sessions).extracting(s -> s.get("venuePostcode")).containsExactly("NS1 4AB", null);
        assertThat(sessions.getFirst().get("title"))
                .isEqualTo(Map.of("en", "Leading a programme", "cy", "Arwain rhaglen"));
    }

    private String scheduled(int inDays) {
        Map<String, Object> request = Provision.cohort(offering, inDays);
        request.put("state", "SCHEDULED");
        return World.created(Api.administrator().post("/cohorts", request)).path("cohortId");
    }

    private static void withdraw(String enrolment) {
        World.ok(Api.school(SCHOOL).post("/enrolments/" + enrolment + "/withdrawal", Map.of("reasonCode", "OTHER")));
    }
}
