package careers.training.claim;

import careers.platform.time.LondonCalendar;
import careers.training.access.Oversight;
import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimState;
import careers.training.completion.CompletionVoided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Ends claims whose completion does not stand any more, in the transaction that voids it. A claim that is in
 * a payment run or beyond is money already: the clawback takes it up.
 */
@ApplicationScoped
public class ClaimStop {

    private static final String VOIDED_BY_REGISTER = "system:completion";

    private static final List<ClaimState> BEFORE_A_RUN = Arrays.stream(ClaimState.values())
            .filter(state -> !state.isEnded())
            .filter(state -> !Set.of(ClaimState.IN_RUN, ClaimState.INSTRUCTED, ClaimState.PAID)
                    .contains(state))
            .toList();

    private final BursaryClaimRepository claims;
    private final CaseworkTable casework;
    private final ClaimMoves moves;
    private final Oversight oversight;
    private final LondonCalendar calendar;

    ClaimStop(
            BursaryClaimRepository claims,
            CaseworkTable casework,
            ClaimMoves moves,
            Oversight oversight,
            LondonCalendar calendar) {
        this.claims = claims;
        this.casework = casework;
        this.moves = moves;
        this.oversight = oversight;
        this.calendar = calendar;
    }

    /** The provider took the completion back. */
    void onVoided(@Observes CompletionVoided event) {
        oversight.doAcross(() -> claims.ofEnrolmentToChange(event.enrolmentId(), BEFORE_A_RUN)
                .forEach(claim -> stop(claim, event.voidedBy())));
    }

    /** Claims that left a run or whose payment failed, in so far as their completion was voided meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stopWhereVoided(Collection<UUID> claimIds) {
        oversight.doAcross(() ->
                claims.unfoundedToChange(claimIds, BEFORE_A_RUN).forEach(claim -> stop(claim, VOIDED_BY_REGISTER)));
    }

    private void stop(BursaryClaim claim, String by) {
        if (claim.state == ClaimState.DRAFT) {
            moves.move(claim, ClaimCommand.WITHDRAW);
            return;
        }
        casework.record(claim, ClaimCommand.FIND_INELIGIBLE, Set.of(CaseReason.COMPLETION_VOIDED), by, calendar.now());
        moves.move(claim, ClaimCommand.FIND_INELIGIBLE);
    }
}
