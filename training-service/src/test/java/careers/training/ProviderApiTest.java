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
class ProviderApiTest {

    private String ukprn;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
    }

    @Test
    void leadsAProviderFromItsApplicationToItsClosure() {
        // Given
        String provider = Provision.anApplication(ukprn);
        // When
        for (String step : List.of("approval", "activation")) {
            World.ok(Provision.act(Api.administrator(), "/providers/" + provider + "/" + step));
        }
        World.ok(Provision.suspend(provider, 0));
        World.ok(Provision.act(Api.administrator(), "/providers/" + provider + "/resumption"));
        Response closed = World.ok(Api.administrator().post("/providers/" + provider + "/closure", Map.of()));
        // Then
        assertThat(closed.<String>path("state")).isEqualTo("CLOSED");
        assertThat(closed.<List<?>>path("allowedActions")).isEmpty();
        assertThat(Database.value("select string_agg(payload ->> 'state', ' ' order by aggregate_version)"
                        + " from outbox where aggregate_id = '" + provider + "'"))
                .isEqualTo("APPLIED APPROVED ACTIVE SUSPENDED ACTIVE CLOSED");
        List<Map<String, Object>> suspensions = World.ok(Api.auditor().get("/providers/" + provider + "/suspensions"))
                .path("suspensions");
        assertThat(suspensions).extracting(s -> s.get("reason")).containsExactly("QUALITY_CONCERN", "PROVIDER_CLOSED");
        assertThat(suspensions.getLast().get("resumedOn")).isNull();
    }

    @Test
    void refusesAStepThatTheStateDoesNotAllowAndSaysWhichOnesDo() {
        String provider = Provision.anApplication(ukprn);
        Response refused = Provision.act(Api.administrator(), "/providers/" + provider + "/activation");
        assertThatProblem(refused).is(409).hasCode("PROVIDER_STATE_CONFLICT");
        assertThat(refused.<List<String>>path("allowedActions")).containsExactly("APPROVE", "CLOSE");
        assertThat(World.ok(Api.administrator().get("/providers/" + provider)).<List<String>>path("allowedActions"))
                .containsExactly("APPROVE", "CLOSE");
        assertThat(World.ok(Api.school(SCHOOL).get("/providers/" + provider)).<List<String>>path("allowedActions"))
                .isEmpty();
    }

    @Test
    void takesNoNewLearnersOfASuspendedProvider() {
        // Given
        String provider = World.aProvider(ukprn);
        String offering = World.anOffering(provider, 10);
        String cohort = World.aCohortOf(offering, 5);
        String leader = World.aLeaderAt(SCHOOL);
        // When
        World.ok(Provision.suspend(provider, 0));
        // Then
        assertThatProblem(Api.school(SCHOOL).post("/enrolments", World.enrolment(cohort, leader, SCHOOL)))
                .is(409)
                .hasCode("PROVIDER_NOT_ACTIVE");
        assertThatProblem(Api.administrator().post("/cohorts", Provision.cohort(offering, 1)))
                .is(409)
                .hasCode("PROVIDER_NOT_ACTIVE");
        World.ok(Provision.act(Api.administrator(), "/providers/" + provider + "/resumption"));
        World.enrolled(cohort, leader, SCHOOL);
    }

    @Test
    void countsCompletionsOfTheDaysBeforeASuspensionOnly() {
        // Given
        String provider = World.aProvider(ukprn);
        String cohort = World.aCohortOf(World.anOffering(provider, 10), 5);
        String enrolment = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        World.confirm(ukprn, enrolment);
        World.ok(Provision.suspend(provider, 4));
        String path = "/enrolments/" + enrolment + "/completion";
        // Then
        assertThatProblem(Api.provider(ukprn)
                        .post(path, World.completion(World.today().minusDays(4))))
                .is(409)
                .hasCode("PROVIDER_SUSPENDED");
        World.ok(Api.provider(ukprn).post(path, World.completion(World.today().minusDays(5))));
    }

    @Test
    void listsTheLearnersOfASuspendedProviderForTransfer() {
        // Given
        String provider = World.aProvider(ukprn);
        String cohort = World.aCohortOf(World.anOffering(provider, 10), 5);
        String inFlight = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        World.complete(ukprn, World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL));
        // When
        World.ok(Provision.suspend(provider, 0));
        // Then
        Response learners = World.ok(Api.administrator().get("/providers/" + provider + "/learners-to-transfer"));
        assertThat(learners.<List<String>>path("items.enrolmentId")).containsExactly(inFlight);
    }

    @Test
    void refusesASuspensionThatBeginsTomorrowOrOverlapsAnother() {
        String provider = World.aProvider(ukprn);
        assertThatProblem(Provision.suspend(provider, -1)).is(422).hasCode("SUSPENSION_IN_FUTURE");
        World.ok(Provision.suspend(provider, 3));
        assertThatProblem(Provision.suspend(provider, 0)).is(409).hasCode("PROVIDER_STATE_CONFLICT");
        World.ok(Provision.act(Api.administrator(), "/providers/" + provider + "/resumption"));
        assertThatProblem(Provision.suspend(provider, 2)).is(409).hasCode("SUSPENSION_OVERLAPS");
    }

    @Test
    void trainsLeadersOfTheAuthoritiesItServes() {
        // Given
        String here = World.aCohortOf(World.anOffering(Provision.aLocalProvider(ukprn, "Northshire"), 5), 5);
        String there = World.aCohortOf(World.anOffering(Provision.aLocalProvider(World.ukprn(), "Farshire"), 5), 5);
        String leader = World.aLeaderAt(SCHOOL);
        // Then
        assertThatProblem(Api.school(SCHOOL).post("/enrolments", World.enrolment(there, leader, SCHOOL)))
                .is(422)
                .hasCode("AREA_NOT_SERVED");
        World.enrolled(here, leader, SCHOOL);
    }

    @Test
    void describesAProviderInBothLanguagesOrNotAtAll() {
        Map<String, Object> request = Provision.provider(ukprn);
        request.put("about", Map.of("en", "Trains in the evening", "cy", "Yn hyfforddi gyda'r nos"));
        Response made = World.created(Api.administrator().post("/providers", request));
        assertThat(made.<String>path("about.cy")).isEqualTo("Yn hyfforddi gyda'r nos");
        Map<String, Object> half = Provision.provider(World.ukprn());
        half.put("about", Map.of("en", "Trains in the evening"));
        assertThatProblem(Api.administrator().post("/providers", half)).is(422);
    }

    @Test
    void refusesAreasThatDoNotFitTheCoverage() {
        Map<String, Object> local = Provision.provider(ukprn);
        local.put("coverage", "LOCAL");
        assertThatProblem(Api.administrator().post("/providers", local)).is(422).hasCode("AREAS_MISMATCH");
        Map<String, Object> national = Provision.provider(ukprn);
        national.put("areas", List.of("Northshire"));
        assertThatProblem(Api.administrator().post("/providers", national))
                .is(422)
                .hasCode("AREAS_MISMATCH");
        Map<String, Object> suspended = Provision.provider(ukprn);
        suspended.put("state", "SUSPENDED");
        assertThatProblem(Api.administrator().post("/providers", suspended))
                .is(400)
                .hasCode("MALFORMED_REQUEST");
        assertThat(Database.value("select count(*) from provider")).isEqualTo("0");
    }
}
