package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.Actor;
import careers.demo.ApiClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a place in a cohort to £1,000 paid, told by the ledger and by insight. */
@ExtendWith(WholeSystem.class)
class BursaryJourneyIT {

    @Test
    void completedTrainingIsPaidOnceAndMovesTheFunnel(ApiClient api) {
        // Given
        var training = Training.open(api, 3);
        long paidBefore = training.funnel("/paid/count");
        long penceBefore = training.funnel("/paid/amount/amountPence");
        long placesBefore = training.funnel("/places");
        var enrolment = training.completed("EN-900030");
        // When
        var claim = training.claim(enrolment);
        training.approve(Actor.ASHA, claim, "FIRST").expect(200);
        training.approve(Actor.BRYN, claim, "SECOND").expect(200);
        var run = training.instructedRun();
        api.post(Actor.OWEN, run + "/settlements", training.settlements(run)).expect(200);
        // Then
        assertThat(training.state(claim)).isEqualTo("PAID");
        var ledger = training.ledger();
        assertThat(ledger.path("balanced").asBoolean()).isTrue();
        assertThat(ledger.path("sum").path("amountPence").asLong()).isZero();
        Patience.await("the payment in the funnel", () -> training.funnel("/paid/count"), paid -> paid > paidBefore);
        assertThat(training.funnel("/paid/count")).isEqualTo(paidBefore + 1);
        assertThat(training.funnel("/paid/amount/amountPence")).isEqualTo(penceBefore + 100_000);
        // The cohort opened after the first reading may or may not have been in it.
        assertThat(training.funnel("/places")).isBetween(placesBefore, placesBefore + 3);
        // And nobody is paid twice
        api.post(Actor.SCHOOLS, Training.CLAIMS, Map.of("enrolmentId", enrolment))
                .expectProblem(422, "CLAIM_NOT_ELIGIBLE");
    }

    @Test
    void samePersonCannotApproveTwice(ApiClient api) {
        // Given
        var training = Training.open(api, 2);
        var claim = training.claim(training.completed("EN-900032"));
        training.approve(Actor.BRYN, claim, "FIRST").expect(200);
        // When
        var again = training.approve(Actor.BRYN, claim, "SECOND");
        // Then
        again.expectProblem(403, "FOUR_EYES_REQUIRED");
        assertThat(training.state(claim)).isEqualTo("FIRST_APPROVED");
        assertThat(training.approve(Actor.ASHA, claim, "SECOND").expect(200).text("state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void recordsOfASchoolDoNotExistForAnother(ApiClient api) {
        // Given
        var training = Training.open(api, 2);
        var enrolment = training.completed("EN-900033");
        var claim = training.claim(enrolment);
        var path = Training.CLAIMS + "/" + claim.text("claimId");
        // Then
        api.get(Actor.WELSH_SCHOOLS, path).expectProblem(404, "NOT_FOUND");
        api.post(Actor.WELSH_SCHOOLS, path + "/withdrawal", null).expectProblem(404, "NOT_FOUND");
        api.get(Actor.WELSH_SCHOOLS, "/api/training/v1/enrolments/" + enrolment).expectProblem(404, "NOT_FOUND");
        api.post(Actor.WELSH_SCHOOLS, Training.CLAIMS, Map.of("enrolmentId", enrolment))
                .expectProblem(404, "NOT_FOUND");
        assertThat(api.list(Actor.WELSH_SCHOOLS, Training.CLAIMS)).isEmpty();
        // And the school itself sees it and may change its mind
        api.post(Actor.SCHOOLS, path + "/withdrawal", null).expect(200);
    }

    @Test
    void providerConfirmsNoPlaceOfAnother(ApiClient api) {
        // Given
        var training = Training.open(api, 1);
        var path = "/api/training/v1/enrolments/" + training.enrol("EN-900034").text("enrolmentId");
        api.post(Actor.SELMA, path + "/endorsement", null).expect(200);
        // Then
        api.post(Actor.PROVIDER_1, path + "/confirmation", null).expectProblem(404, "NOT_FOUND");
        api.post(Actor.PROVIDER_2, path + "/confirmation", null).expect(200);
    }
}
