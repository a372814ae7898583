package careers.training.claim;

import careers.training.bursary.ClaimState;
import careers.training.course.Level;
import java.util.Locale;
import java.util.UUID;

/** Payload of {@code training.bursary-claim.submitted} and of every later step of the claim. */
record ClaimMoved(
        UUID claimId,
        UUID enrolmentId,
        UUID cohortId,
        UUID providerId,
        Level level,
        String establishment,
        long amountPence,
        String currency,
        ClaimState state) {

    static ClaimMoved of(BursaryClaim claim) {
        return new ClaimMoved(
                claim.id,
                claim.enrolmentId,
                claim.cohortId,
                claim.providerId,
                claim.level,
                claim.establishment,
                claim.amountPence,
                "GBP",
                claim.state);
    }

    String type() {
        return "training.bursary-claim." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
