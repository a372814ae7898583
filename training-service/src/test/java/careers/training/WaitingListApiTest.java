package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.training.enrolment.ExpireOffers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever comes to a full cohort may wait, and is offered the next seat in their turn. */
@QuarkusTest
@WithInfrastructure
class WaitingListApiTest {

    private String ukprn;
    private String cohort;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        cohort = Waiting.aCohort(ukprn, 1, 2);
    }

    @Test
    void refusesWhoDoesNotWantToWaitAndWhoComesToAFullList() {
        Waiting.enrolled(cohort);
        Response refused =
                Api.school(SCHOOL).post("/enrolments", World.enrolment(cohort, World.aLeaderAt(SCHOOL), SCHOOL));
        assertThatProblem(refused).is(409).hasCode("COHORT_FULL");
        assertThat(Waiting.state(Waiting.enrolled(cohort))).isEqualTo("WAITLISTED");
        Waiting.enrolled(cohort);
        assertThatProblem(Waiting.request(cohort, SCHOOL)).is(409).hasCode("WAITING_LIST_FULL");
        assertThatProblem(Api.school(SCHOOL)
                        .post("/enrolments", World.enrolment(cohort, World.aLeaderAt(SCHOOL), SCHOOL)))
                .is(409)
                .hasCode("OTHERS_ARE_WAITING");
        String unlisted = World.aCohort(World.ukprn(), 1);
        World.enrolled(unlisted, World.aLeaderAt(SCHOOL), SCHOOL);
        assertThatProblem(Waiting.request(unlisted, SCHOOL)).is(409).hasCode("NO_WAITING_LIST");
        assertThat(World.ok(Api.auditor().get("/cohorts/" + cohort + "/waiting-list"))
                        .<Integer>path("waiting"))
                .isEqualTo(2);
    }

    @Test
    void offersAReturnedSeatToTheFirstAndHoldsIt() {
        // Given
        String seated = Waiting.enrolled(cohort);
        String first = Waiting.enrolled(cohort);
        String second = Waiting.enrolled(cohort);
        // When
        World.ok(Waiting.withdraw(seated));
        // Then
        assertThat(Waiting.state(first)).isEqualTo("OFFERED");
        assertThat(Waiting.state(second)).isEqualTo("WAITLISTED");
        assertThat(Database.value("select seats_taken from cohort")).isEqualTo("1");
        assertThatProblem(Waiting.accept(first)).is(409).hasCode("ENDORSEMENT_REQUIRED");
        World.endorse(first);
        Response accepted = World.ok(Waiting.accept(first));
        assertThat(accepted.<String>path("state")).isEqualTo("CONFIRMED");
        assertThatProblem(Waiting.accept(second)).is(409).hasCode("ENROLMENT_STATE_CONFLICT");
        assertThat(World.ok(Api.school(SCHOOL).get("/enrolments/" + first + "/history"))
                        .<List<String>>path("steps.event"))
                .containsExactly("REQUESTED", "WAITLISTED", "OFFERED", "ENDORSED", "CONFIRMED");
    }

    @Test
    void passesADeclinedSeatOnAndLetsWaitersLeave() {
        // Given
        String seated = Waiting.enrolled(cohort);
        String first = Waiting.enrolled(cohort);
        String second = Waiting.enrolled(cohort);
        World.ok(Waiting.withdraw(seated));
        // When
        World.ok(Waiting.decline(first));
        // Then
        assertThat(Waiting.state(second)).isEqualTo("OFFERED");
        String third = Waiting.enrolled(cohort);
        World.ok(Waiting.withdraw(third));
        assertThat(World.ok(Api.auditor().get("/cohorts/" + cohort + "/waiting-list"))
                        .<Integer>path("waiting"))
                .isZero();
        assertThat(Database.value("select seats_taken from cohort")).isEqualTo("1");
    }

    @Test
    void endsAnUnansweredOfferByTheJobAndOffersTheSeatOn() {
        // Given
        String seated = Waiting.enrolled(cohort);
        String first = Waiting.enrolled(cohort);
        String second = Waiting.enrolled(cohort);
        World.endorse(first);
        World.ok(Waiting.withdraw(seated));
        Waiting.runOut(first);
        // When
        assertThatProblem(Waiting.accept(first)).is(409);
        ExpireOffers.now();
        // Then
        assertThat(Waiting.state(first)).isEqualTo("OFFER_EXPIRED");
        assertThat(Waiting.state(second)).isEqualTo("OFFERED");
        assertThat(Database.value("select acted_as from enrolment_step where event = 'OFFER_EXPIRED'"))
                .isEqualTo("training-service");
    }

    @Test
    void endsAnUnansweredOfferAlsoWhenTheNextRequestComes() {
        // Given
        String seated = Waiting.enrolled(cohort);
        String first = Waiting.enrolled(cohort);
        World.ok(Waiting.withdraw(seated));
        Waiting.runOut(first);
        // When
        String next = Waiting.enrolled(cohort);
        // Then
        assertThat(Waiting.state(first)).isEqualTo("OFFER_EXPIRED");
        assertThat(Waiting.state(next)).isEqualTo("REQUESTED");
    }

    @Test
    void putsSchoolsWithoutATrainedLeaderFirst() {
        // Given
        World.aCompletedEnrolment(SCHOOL);
        String seated = Waiting.enrolled(cohort);
        String trained = Waiting.enrolled(cohort);
        String untrained = World.created(Waiting.request(cohort, OTHER_SCHOOL)).path("enrolmentId");
        // When
        World.ok(Waiting.withdraw(seated));
        // Then
        assertThat(Waiting.state(untrained)).isEqualTo("OFFERED");
        assertThat(Waiting.state(trained)).isEqualTo("WAITLISTED");
    }

    @Test
    void fillsAnotherCohortOfTheOfferingWhenAFundedPlaceReturns() {
        // Given
        String offering = World.anOffering(World.aProvider(World.ukprn()), 1);
        String full = World.aCohortOf(offering, 1);
        String seated = World.enrolled(full, World.aLeaderAt(SCHOOL), SCHOOL);
        String other = World.aCohortOf(offering, 1);
        Waiting.list(other, 3);
        String waits = Waiting.enrolled(other);
        assertThat(Waiting.state(waits)).isEqualTo("WAITLISTED");
        // When
        World.ok(Waiting.withdraw(seated));
        // Then
        assertThat(Waiting.state(waits)).isEqualTo("OFFERED");
    }

    @Test
    void changesTheTermsOnlyFromWhatWasSeen() {
        String path = "/cohorts/" + cohort + "/waiting-list";
        Map<String, Integer> terms = Map.of("placeLimit", 0, "offerHours", 1);
        assertThatProblem(Api.administrator().post(path, terms)).is(409).hasCode("WAITING_LIST_EXISTS");
        assertThatProblem(Api.administrator().post(path + "/terms", terms)).is(428);
        assertThatProblem(change(path, "\"7\"", terms)).is(412);
        Waiting.enrolled(cohort);
        Waiting.enrolled(cohort);
        assertThatProblem(change(path, "\"0\"", terms)).is(409).hasCode("MORE_ARE_WAITING");
        assertThat(World.ok(change(path, "\"0\"", Map.of("placeLimit", 1, "offerHours", 1)))
                        .header("ETag"))
                .isEqualTo("\"1\"");
        assertThatProblem(Api.administrator().post(path + "/terms", Map.of("placeLimit", -1, "offerHours", 721)))
                .is(422);
        assertThatProblem(Api.administrator().get("/cohorts/" + World.aCohort(World.ukprn(), 1) + "/waiting-list"))
                .is(404);
    }

    private static Response change(String path, String ifMatch, Map<String, Integer> terms) {
        return Api.administrator()
                .request()
                .header("Idempotency-Key", World.key())
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(terms)
                .post(Api.BASE + path + "/terms");
    }
}
