package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two registrations of one person become one, and the money trail stays whole. */
@QuarkusTest
@WithInfrastructure
class LeaderMergeApiTest {

    private String duplicate;
    private String survivor;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        duplicate = World.aLeaderAt(SCHOOL);
        survivor = World.aLeaderAt(OTHER_SCHOOL);
    }

    @Test
    void answersTheGivenUpIdWith410AndItsSuccessor() {
        // When
        Response merged = World.ok(Leaders.merge(duplicate, survivor));
        // Then
        assertThat(merged.<String>path("survivorId")).isEqualTo(survivor);
        Response gone = Api.administrator().get("/careers-leaders/" + duplicate);
        assertThatProblem(gone).is(410).hasCode("LEADER_MERGED");
        assertThat(gone.<String>path("successor")).isEqualTo("/api/training/v1/careers-leaders/" + survivor);
        assertThat(gone.header("Link"))
                .isEqualTo("</api/training/v1/careers-leaders/" + survivor + ">; rel=\"successor-version\"");
        assertThatProblem(Api.school(SCHOOL).get("/careers-leaders/" + duplicate))
                .is(410);
        assertThatProblem(Api.school("EN-900003").get("/careers-leaders/" + duplicate))
                .is(404);
        assertThatProblem(Leaders.own(duplicate).get("/careers-leaders/me")).is(410);
    }

    @Test
    void letsAppointmentsFollowWithoutOverlap() {
        // Given
        World.appoint(survivor, SCHOOL, World.today().minusMonths(2));
        // When
        World.ok(Leaders.merge(duplicate, survivor));
        // Then
        assertThat(Database.value(
                        "select string_agg(establishment || ' ' || held_from || ' ' || coalesce(held_to::text, '-'),"
                                + " ', ' order by establishment, held_from) from appointment"))
                .isEqualTo(SCHOOL + " " + World.today().minusYears(1) + " "
                        + World.today().minusMonths(2).minusDays(1)
                        + ", " + SCHOOL + " " + World.today().minusMonths(2) + " -"
                        + ", " + OTHER_SCHOOL + " " + World.today().minusYears(1) + " -");
        assertThat(World.ok(Api.school(SCHOOL).get("/careers-leaders")).<List<String>>path("items.leaderId"))
                .containsExactly(survivor);
    }

    @Test
    void keepsTheSurvivorsProfileOrTakesTheOtherOne() {
        // Given
        World.ok(Leaders.profile(
                Api.administrator(), "/careers-leaders/" + duplicate + "/profile", Leaders.profile(), "\"0\""));
        // When
        World.ok(Leaders.merge(duplicate, survivor));
        // Then
        assertThat(World.ok(Api.administrator().get("/careers-leaders/" + survivor))
                        .<Integer>path("profile.yearsInCareers"))
                .isEqualTo(4);
        assertThat(Database.value("select string_agg(type, ' ' order by event_id) from outbox"
                        + " where aggregate_type = 'careers-leader'"))
                .endsWith("training.careers-leader.merged training.careers-leader.profiled");
    }

    @Test
    void refusesAnUnsuitableSurvivorAndASecondMerger() {
        assertThatProblem(Leaders.merge(duplicate, duplicate)).is(422).hasCode("SURVIVOR_UNSUITABLE");
        assertThatProblem(Leaders.merge(duplicate, UUID.randomUUID().toString()))
                .is(422)
                .hasCode("SURVIVOR_UNSUITABLE");
        assertThatProblem(Leaders.merge(UUID.randomUUID().toString(), survivor)).is(404);
        World.ok(Leaders.merge(duplicate, survivor));
        assertThatProblem(Leaders.merge(duplicate, survivor)).is(410).hasCode("LEADER_MERGED");
        assertThatProblem(Leaders.merge(survivor, duplicate)).is(422).hasCode("SURVIVOR_UNSUITABLE");
    }

    @Test
    void leadsToTheLastOfSeveralInOneHop() {
        String third = World.aLeader();
        World.ok(Leaders.merge(duplicate, survivor));
        World.ok(Leaders.merge(survivor, third));
        assertThat(Api.administrator().get("/careers-leaders/" + duplicate).<String>path("successor"))
                .endsWith(third);
        assertThat(Database.value("select surviving_leader('" + duplicate + "')"))
                .isEqualTo(third);
    }
}
