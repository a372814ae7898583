package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A senior leader of the school stands behind an enrolment before the provider can confirm it. */
@QuarkusTest
@WithInfrastructure
class EndorsementApiTest {

    private String ukprn;
    private String leader;
    private String enrolment;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        leader = World.aLeaderAt(SCHOOL);
        enrolment = World.enrolled(World.aCohort(ukprn, 2), leader, SCHOOL);
    }

    @Test
    void recordsWhoEndorsedAndWhen() {
        // When
        Response endorsed = World.ok(Api.seniorLeader(SCHOOL).post(path("endorsement"), null));
        // Then
        assertThat(endorsed.<String>path("endorsedBy")).isEqualTo("senior-leader-1");
        assertThat(endorsed.<String>path("endorsedAt")).startsWith("20");
        assertThat(endorsed.<String>path("state")).isEqualTo("REQUESTED");
        assertThat(endorsed.<List<?>>path("allowedActions")).isEmpty();
    }

    @Test
    void refusesConfirmationBeforeIt() {
        // Given
        Api provider = Api.provider(ukprn);
        assertThat(provider.get("/enrolments/" + enrolment).<List<String>>path("allowedActions"))
                .containsExactly("REJECT");
        // When
        Response early = provider.post(path("confirmation"), null);
        // Then
        assertThatProblem(early).is(409).hasCode("ENDORSEMENT_REQUIRED");
        World.endorse(enrolment);
        assertThat(provider.get("/enrolments/" + enrolment).<List<String>>path("allowedActions"))
                .containsExactly("CONFIRM", "REJECT");
        World.ok(provider.post(path("confirmation"), null));
    }

    @Test
    void isGivenOnce() {
        World.endorse(enrolment);
        Response again = Api.seniorLeader(SCHOOL).post(path("endorsement"), null);
        assertThatProblem(again).is(409).hasCode("ENROLMENT_STATE_CONFLICT");
        assertThat(again.<List<String>>path("allowedActions"))
                .contains("CONFIRM")
                .doesNotContain("ENDORSE");
    }

    @Test
    void doesNotComeFromTheLeaderNorFromAnotherSchool() {
        Api self =
                Api.with("sam", Set.of("senior-leader"), Map.of("establishments", List.of(SCHOOL), "leader", leader));
        assertThatProblem(self.post(path("endorsement"), null)).is(403).hasCode("ENDORSER_IS_THE_LEADER");
        assertThatProblem(Api.seniorLeader(OTHER_SCHOOL).post(path("endorsement"), null))
                .is(404);
        assertThatProblem(Api.school(SCHOOL).post(path("endorsement"), null)).is(403);
        assertThatProblem(Api.seniorLeader().post(path("endorsement"), null)).is(404);
    }

    @Test
    void letsSeniorLeadersSeeTheEnrolmentsOfTheirSchoolsOnly() {
        String other = World.enrolled(World.aCohort(World.ukprn(), 2), World.aLeaderAt(OTHER_SCHOOL), OTHER_SCHOOL);
        assertThat(World.ok(Api.seniorLeader(SCHOOL).get("/enrolments")).<List<String>>path("items.enrolmentId"))
                .containsExactly(enrolment);
        assertThatProblem(Api.seniorLeader(SCHOOL).get("/enrolments/" + other)).is(404);
    }

    @Test
    void standsInTheHistoryWithTheRole() {
        World.endorse(enrolment);
        World.ok(Api.school(SCHOOL).post(path("withdrawal"), Map.of("reasonCode", "NO_RELEASE_TIME")));
        Response history = World.ok(Api.school(SCHOOL).get(path("history")));
        assertThat(history.<List<String>>path("steps.event")).containsExactly("REQUESTED", "ENDORSED", "WITHDRAWN");
        assertThat(history.<List<String>>path("steps.actedAs"))
                .containsExactly("school-client", "senior-leader", "school-client");
        assertThat(history.<String>path("steps[2].reasonCode")).isEqualTo("NO_RELEASE_TIME");
        assertThatProblem(Api.school(OTHER_SCHOOL).get(path("history"))).is(404);
    }

    private String path(String step) {
        return "/enrolments/" + enrolment + "/" + step;
    }
}
