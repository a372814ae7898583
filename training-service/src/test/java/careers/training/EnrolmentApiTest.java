package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.CLOSED_SCHOOL;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static careers.training.World.WELSH_SCHOOL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class EnrolmentApiTest {

    private String ukprn;
    private String cohort;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        cohort = World.aCohort(ukprn, 2);
    }

    @Test
    void leadsFromRequestToCompletion() {
        // Given
        String enrolment = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        // When
        World.complete(ukprn, enrolment);
        // Then
        Response view = World.ok(Api.school(SCHOOL).get("/enrolments/" + enrolment));
        assertThat(view.<String>path("state")).isEqualTo("COMPLETED");
        assertThat(view.<String>path("completedOn"))
                .isEqualTo(World.today().minusDays(1).toString());
        assertThat(view.<List<?>>path("allowedActions")).isEmpty();
        assertThat(view.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void keepsTheSeatOfWhoPausesUntilTheyGoOn() {
        // Given
        String enrolment = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        World.confirm(ukprn, enrolment);
        String path = "/enrolments/" + enrolment;
        Response paused = World.ok(Api.provider(ukprn).post(path + "/deferral", Map.of("reasonCode", "OTHER")));
        assertThat(paused.<String>path("state")).isEqualTo("DEFERRED");
        assertThatProblem(Api.provider("10099999").post(path + "/resumption", null))
                .is(404);
        // When
        Response resumed = World.ok(Api.provider(ukprn).post(path + "/resumption", null));
        // Then
        assertThat(resumed.<String>path("state")).isEqualTo("IN_PROGRESS");
        assertThat(World.ok(Api.provider(ukprn).get("/cohorts")).<List<String>>path("items.cohortId"))
                .containsExactly(cohort);
    }

    @Test
    void refusesAWelshSchoolInBothLanguages() {
        // Given
        Map<String, Object> request = World.enrolment(cohort, World.aLeaderAt(WELSH_SCHOOL), WELSH_SCHOOL);
        // When
        Response english = Api.school(WELSH_SCHOOL).post("/enrolments", request);
        Response welsh = given().auth()
                .oauth2(TestTokens.token(
                        "school-client-1", Set.of("school-client"), Map.of("establishments", List.of(WELSH_SCHOOL))))
                .header("Accept-Language", "cy")
                .header("Idempotency-Key", World.key())
                .contentType(ContentType.JSON)
                .body(request)
                .post(Api.BASE + "/enrolments");
        // Then
        assertThatProblem(english).is(422).hasCode("NATION_NOT_FUNDED");
        assertThatProblem(welsh).is(422).hasCode("NATION_NOT_FUNDED");
        assertThat(english.<String>path("title")).contains("England");
        assertThat(welsh.<String>path("title")).contains("Lloegr");
    }

    @Test
    void refusesAClosedSchoolAStrangerAndAnUnknownCohort() {
        assertThatProblem(Api.school(CLOSED_SCHOOL)
                        .post("/enrolments", World.enrolment(cohort, World.aLeaderAt(CLOSED_SCHOOL), CLOSED_SCHOOL)))
                .is(422)
                .hasCode("ESTABLISHMENT_NOT_OPEN");
        assertThatProblem(Api.school(SCHOOL)
                        .post("/enrolments", World.enrolment(cohort, World.aLeaderAt(OTHER_SCHOOL), SCHOOL)))
                .is(422)
                .hasCode("LEADER_NOT_APPOINTED");
        assertThatProblem(Api.school(SCHOOL)
                        .post(
                                "/enrolments",
                                World.enrolment(UUID.randomUUID().toString(), World.aLeaderAt(SCHOOL), SCHOOL)))
                .is(422)
                .hasCode("COHORT_UNKNOWN");
    }

    @Test
    void refusesAnotherSchoolsNameAsIfItWereAbsent() {
        String leader = World.aLeaderAt(SCHOOL);
        assertThatProblem(Api.school(OTHER_SCHOOL).post("/enrolments", World.enrolment(cohort, leader, SCHOOL)))
                .is(404);
    }

    @Test
    void takesNoMoreThanTheSeatsAndFreesThoseGivenBack() {
        // Given
        String first = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        String second = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        String third = World.aLeaderAt(SCHOOL);
        assertThatProblem(Api.school(SCHOOL).post("/enrolments", World.enrolment(cohort, third, SCHOOL)))
                .is(409)
                .hasCode("COHORT_FULL");
        // When
        World.ok(Api.school(SCHOOL).post("/enrolments/" + first + "/withdrawal", Map.of("reasonCode", "LEFT_SCHOOL")));
        World.enrolled(cohort, third, SCHOOL);
        World.ok(
                Api.provider(ukprn).post("/enrolments/" + second + "/rejection", Map.of("reasonCode", "OUTSIDE_AREA")));
        // Then
        assertThat(World.ok(Api.auditor().get("/cohorts/" + cohort)).<Integer>path("seatsTaken"))
                .isEqualTo(1);
        assertThat(Database.value("select count(*) from outbox where type like 'training.enrolment.%'"))
                .isEqualTo("5");
    }

    @Test
    void stopsAtTheFundedPlacesOfTheOffering() {
        String narrow = World.aCohortOf(World.anOffering(World.aProvider(World.ukprn()), 1), 5);
        World.enrolled(narrow, World.aLeaderAt(SCHOOL), SCHOOL);
        assertThatProblem(Api.school(SCHOOL)
                        .post("/enrolments", World.enrolment(narrow, World.aLeaderAt(SCHOOL), SCHOOL)))
                .is(409)
                .hasCode("FUNDED_PLACES_EXHAUSTED");
    }

    @Test
    void enrolsALeaderOnceInACohort() {
        String leader = World.aLeaderAt(SCHOOL);
        World.enrolled(cohort, leader, SCHOOL);
        assertThatProblem(Api.school(SCHOOL).post("/enrolments", World.enrolment(cohort, leader, SCHOOL)))
                .is(409)
                .hasCode("ALREADY_ENROLLED");
    }

    @Test
    void takesCompletionOnlyFromTheCohortsProviderAndInItsTime() {
        // Given
        String enrolment = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        Api provider = Api.provider(ukprn);
        String path = "/enrolments/" + enrolment + "/completion";
        Map<String, Object> yesterday = World.completion(World.today().minusDays(1));
        // Then
        assertThatProblem(provider.post(path, yesterday)).is(409).hasCode("ENROLMENT_STATE_CONFLICT");
        assertThatProblem(Api.provider("10099999").post("/enrolments/" + enrolment + "/confirmation", null))
                .is(404);
        World.confirm(ukprn, enrolment);
        assertThatProblem(Api.provider("10099999").post(path, yesterday)).is(404);
        assertThatProblem(Api.school(SCHOOL).post(path, yesterday)).is(403);
        assertThatProblem(provider.post(path, day(1))).is(422).hasCode("COMPLETION_IN_FUTURE");
        assertThatProblem(provider.post(path, day(-31))).is(422).hasCode("COMPLETION_OUTSIDE_COHORT");
        World.ok(provider.post(path, day(0)));
        assertThatProblem(provider.post(path, day(0))).is(409);
    }

    @Test
    void showsSchoolsAndProvidersTheirOwn() {
        // Given
        World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        String other = World.enrolled(cohort, World.aLeaderAt(OTHER_SCHOOL), OTHER_SCHOOL);
        // Then
        assertThat(items(Api.school(SCHOOL))).hasSize(1);
        assertThat(items(Api.provider(ukprn))).hasSize(2);
        assertThat(items(Api.provider("10099999"))).isEmpty();
        assertThat(items(Api.administrator())).hasSize(2);
        assertThat(items(Api.with("none", Set.of("school-client"), Map.of()))).isEmpty();
        assertThatProblem(Api.school(SCHOOL).get("/enrolments/" + other)).is(404);
        assertThatProblem(
                        Api.school(SCHOOL).post("/enrolments/" + other + "/withdrawal", Map.of("reasonCode", "OTHER")))
                .is(404);
    }

    private static Map<String, Object> day(int fromToday) {
        return World.completion(World.today().plusDays(fromToday));
    }

    private static List<?> items(Api api) {
        return World.ok(api.get("/enrolments")).path("items");
    }
}
