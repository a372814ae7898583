package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class OfferingApiTest {

    private String provider;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        provider = World.aProvider(World.ukprn());
    }

    @Test
    void leadsAnOfferingFromADraftToTheArchive() {
        // Given
        Map<String, Object> request = Provision.offering(provider);
        request.put("state", "DRAFT");
        String offering =
                World.created(Api.administrator().post("/offerings", request)).path("offeringId");
        assertThatProblem(Api.administrator().post("/cohorts", Provision.cohort(offering, 1)))
                .is(409)
                .hasCode("OFFERING_NOT_OPEN");
        // When
        for (String step : List.of("publication", "opening", "closure", "archiving")) {
            World.ok(Provision.act(Api.administrator(), "/offerings/" + offering + "/" + step));
        }
        // Then
        assertThat(World.ok(Api.auditor().get("/offerings/" + offering)).<String>path("state"))
                .isEqualTo("ARCHIVED");
        assertThatProblem(Provision.act(Api.administrator(), "/offerings/" + offering + "/opening"))
                .is(409)
                .hasCode("OFFERING_STATE_CONFLICT");
        assertThat(Database.value("select string_agg(payload ->> 'state', ' ' order by aggregate_version)"
                        + " from outbox where aggregate_id = '" + offering + "'"))
                .isEqualTo("DRAFT PUBLISHED OPEN CLOSED ARCHIVED");
    }

    @Test
    void takesNobodyIntoACohortOfAClosedOffering() {
        String offering = World.anOffering(provider, 5);
        String cohort = World.aCohortOf(offering, 5);
        World.ok(Provision.act(Api.administrator(), "/offerings/" + offering + "/closure"));
        assertThatProblem(Api.school(SCHOOL)
                        .post("/enrolments", World.enrolment(cohort, World.aLeaderAt(SCHOOL), SCHOOL)))
                .is(409)
                .hasCode("OFFERING_NOT_OPEN");
    }

    @Test
    void changesTheFundedPlacesDownToThoseTaken() {
        // Given
        String offering = World.anOffering(provider, 1);
        String cohort = World.aCohortOf(offering, 9);
        World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        String second = World.aLeaderAt(SCHOOL);
        assertThatProblem(Api.school(SCHOOL).post("/enrolments", World.enrolment(cohort, second, SCHOOL)))
                .is(409)
                .hasCode("FUNDED_PLACES_EXHAUSTED");
        String version =
                World.ok(Api.administrator().get("/offerings/" + offering)).header("ETag");
        // When
        Response more = World.ok(Provision.fund(offering, 2, version));
        World.enrolled(cohort, second, SCHOOL);
        // Then
        assertThatProblem(Provision.fund(offering, 1, more.header("ETag")))
                .is(409)
                .hasCode("PLACES_TAKEN_ALREADY");
        assertThatProblem(Provision.fund(offering, 9, version)).is(412);
        assertThatProblem(Api.administrator()
                        .post("/offerings/" + offering + "/funded-places", Map.of("fundedPlaces", 9)))
                .is(428);
        Response now = World.ok(Api.auditor().get("/offerings/" + offering));
        assertThat(now.<Integer>path("fundedPlaces")).isEqualTo(2);
        assertThat(now.<Integer>path("placesTaken")).isEqualTo(2);
    }

    @Test
    void saysHowACourseIsTaught() {
        Map<String, Object> request = new HashMap<>(Map.of(
                "title",
                "Leading careers",
                "level",
                "LEVEL_7",
                "awardingBody",
                "Award Body",
                "deliveryMode",
                "BLENDED",
                "hours",
                120,
                "credits",
                60,
                "requiredAttendancePercent",
                80,
                "description",
                Map.of("en", "For experienced leaders", "cy", "Ar gyfer arweinwyr profiadol")));
        Response course = World.created(Api.administrator().post("/courses", request));
        assertThat(course.<String>path("deliveryMode")).isEqualTo("BLENDED");
        assertThat(course.<Integer>path("credits")).isEqualTo(60);
        assertThat(course.<Integer>path("requiredAttendancePercent")).isEqualTo(80);
        assertThat(course.<String>path("description.cy")).isEqualTo("Ar gyfer arweinwyr profiadol");
        assertThat(World.ok(Api.auditor().get("/courses/" + course.path("courseId")))
                        .asString())
                .isEqualTo(course.asString());
        request.put("level", "NON_ACCREDITED");
        request.remove("awardingBody");
        assertThatProblem(Api.administrator().post("/courses", request)).is(422).hasCode("CREDITS_NOT_ACCREDITED");
    }
}
