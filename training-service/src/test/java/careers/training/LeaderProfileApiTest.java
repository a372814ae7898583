package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class LeaderProfileApiTest {

    private String leader;
    private String path;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        leader = World.aLeaderAt(SCHOOL);
        path = "/careers-leaders/" + leader;
    }

    @Test
    void keepsTheProfileThatTheSchoolGives() {
        // Given
        String version = World.ok(Api.school(SCHOOL).get(path)).header("ETag");
        // When
        Response given = World.ok(Leaders.profile(Api.school(SCHOOL), path + "/profile", Leaders.profile(), version));
        // Then
        assertThat(given.<Integer>path("profile.yearsInCareers")).isEqualTo(4);
        assertThat(given.<String>path("profile.rolePosition")).isEqualTo("BOTH");
        assertThat(given.<List<String>>path("profile.reasons")).containsExactly("KNOWLEDGE", "NETWORK");
        assertThat(given.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void tellsTheProfileInBandsAndWithoutThePerson() {
        World.ok(Leaders.profile(Api.school(SCHOOL), path + "/profile", Leaders.profile(), "\"0\""));
        String told = Database.value("select payload from outbox where type = 'training.careers-leader.profiled'");
        EventSchemaContract.assertValid("training.careers-leader.profiled", told);
        assertThat(told)
                .contains("YEARS_3_TO_5", "HOURS_10_TO_19", "KNOWLEDGE")
                .doesNotContain("Sam", "example.org", SCHOOL, "\"yearsInCareers\"");
    }

    @Test
    void refusesAStaleOrUnconditionalChangeAndAnotherSchoolsLeader() {
        World.ok(Leaders.profile(Api.school(SCHOOL), path + "/profile", Leaders.profile(), "\"0\""));
        assertThatProblem(Leaders.profile(Api.school(SCHOOL), path + "/profile", Leaders.profile(), "\"0\""))
                .is(412);
        assertThatProblem(Leaders.profile(Api.school(SCHOOL), path + "/profile", Leaders.profile(), null))
                .is(428);
        assertThatProblem(Leaders.profile(Api.school(OTHER_SCHOOL), path + "/profile", Leaders.profile(), "\"1\""))
                .is(404);
    }

    @Test
    void refusesAProfileThatCannotBe() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "yearsInCareers", 61, "hoursPerWeek", -1, "reasons", List.of())
                .entrySet()) {
            Map<String, Object> profile = Leaders.profile();
            profile.put(wrong.getKey(), wrong.getValue());
            assertThatProblem(Leaders.profile(Api.school(SCHOOL), path + "/profile", profile, "\"0\""))
                    .is(422)
                    .hasCode("VALIDATION_FAILED");
        }
        Map<String, Object> unknown = Leaders.profile();
        unknown.put("reasons", List.of("FAME"));
        assertThatProblem(Leaders.profile(Api.school(SCHOOL), path + "/profile", unknown, "\"0\""))
                .is(400);
        assertThat(Database.value("select count(*) from careers_leader where profiled_at is not null"))
                .isEqualTo("0");
    }

    @Test
    void showsALeaderTheirOwnRecordAndNobodyElses() {
        // Given
        String other = World.aLeaderAt(OTHER_SCHOOL);
        // When
        Response own = World.ok(Leaders.own(leader).get("/careers-leaders/me"));
        // Then
        assertThat(own.<String>path("leaderId")).isEqualTo(leader);
        assertThat(own.<String>path("appointments[0].establishment")).isEqualTo(SCHOOL);
        assertThatProblem(Leaders.own(leader).get("/careers-leaders/" + other)).is(403);
        assertThatProblem(Leaders.own(UUID.randomUUID().toString()).get("/careers-leaders/me"))
                .is(404);
        assertThatProblem(Leaders.own("' or true --").get("/careers-leaders/me"))
                .is(404);
        assertThatProblem(Api.with("x", Set.of("careers-leader"), Map.of()).get("/careers-leaders/me"))
                .is(404);
        World.ok(Leaders.profile(
                Leaders.own(leader), "/careers-leaders/me/profile", Leaders.profile(), own.header("ETag")));
        assertThat(World.ok(Api.school(SCHOOL).get(path)).<Integer>path("profile.hoursPerWeek"))
                .isEqualTo(14);
    }

    @Test
    void showsALeaderTheirOwnEnrolmentsOnly() {
        // Given
        String cohort = World.aCohort(World.ukprn(), 5);
        String enrolment = World.enrolled(cohort, leader, SCHOOL);
        World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        // When
        Response own = World.ok(Leaders.own(leader).get("/careers-leaders/me/enrolments"));
        // Then
        assertThat(own.<List<String>>path("items.enrolmentId")).containsExactly(enrolment);
        assertThat(World.ok(Leaders.own(UUID.randomUUID().toString()).get("/careers-leaders/me/enrolments"))
                        .<List<?>>path("items"))
                .isEmpty();
    }
}
