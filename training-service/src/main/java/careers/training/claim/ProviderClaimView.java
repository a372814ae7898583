package careers.training.claim;

import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimLifeCycle;
import careers.training.bursary.ClaimState;
import careers.training.course.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A claim as the provider sees it that delivered the training: that it is there and how far it is. The type has no place
 * for money, for terms or for what the rules said of the school.
 */
public record ProviderClaimView(
        UUID claimId,
        UUID enrolmentId,
        UUID cohortId,
        UUID providerId,
        Level level,
        String establishment,
        LocalDate completedOn,
        ClaimState state,
        Instant submittedAt,
        List<ClaimCommand> allowedActions) {

    static ProviderClaimView of(BursaryClaim claim, Predicate<String> hasRole) {
        return new ProviderClaimView(
                claim.id,
                claim.enrolmentId,
                claim.cohortId,
                claim.providerId,
                claim.level,
                claim.establishment,
                claim.completedOn,
                claim.state,
                claim.submittedAt,
                ClaimLifeCycle.TABLE.allowed(claim.state, hasRole));
    }
}
