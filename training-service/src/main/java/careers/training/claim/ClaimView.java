package careers.training.claim;

import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimLifeCycle;
import careers.training.bursary.ClaimState;
import careers.training.bursary.Evidence;
import careers.training.course.Level;
import careers.training.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A bursary claim.
 *
 * @param rules what each rule said when the claim was submitted, {@code CODE.version=OUTCOME}
 * @param evidence what the school shows
 * @param contentSha256 digest of the content, which a decision has to name
 * @param allowedActions what the caller can do to it now
 */
public record ClaimView(
        UUID claimId,
        UUID enrolmentId,
        UUID cohortId,
        UUID providerId,
        Level level,
        UUID leaderId,
        String establishment,
        LocalDate completedOn,
        Money amount,
        UUID policyVersionId,
        List<Evidence> evidence,
        List<String> rules,
        ClaimState state,
        Instant submittedAt,
        String contentSha256,
        List<ClaimCommand> allowedActions,
        long version) {

    static ClaimView of(BursaryClaim claim, Predicate<String> hasRole) {
        return new ClaimView(
                claim.id,
                claim.enrolmentId,
                claim.cohortId,
                claim.providerId,
                claim.level,
                claim.leaderId,
                claim.establishment,
                claim.completedOn,
                Money.ofPence(claim.amountPence),
                claim.policyVersionId,
                claim.evidence(),
                List.of(claim.rules.split(" ")),
                claim.state,
                claim.submittedAt,
                claim.contentSha256,
                ClaimLifeCycle.TABLE.allowed(claim.state, hasRole),
                claim.version);
    }
}
