package careers.training.claim;

import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Takes the two decisions on a claim. What is checked here first is refused again by the database: this only
 * says it in words.
 */
@ApplicationScoped
public class DecisionService {

    private final BursaryClaimRepository claims;
    private final DecisionTable decisions;
    private final ClaimMoves moves;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    DecisionService(
            BursaryClaimRepository claims,
            DecisionTable decisions,
            ClaimMoves moves,
            CurrentUser user,
            LondonCalendar calendar) {
        this.claims = claims;
        this.decisions = decisions;
        this.moves = moves;
        this.user = user;
        this.calendar = calendar;
    }

    /** Records one person's decision on exactly the content that person has seen. */
    @Transactional
    public ClaimView decide(UUID claimId, DecideClaim decision) {
        BursaryClaim claim = claims.oneToChange(claimId, BursaryClaimRepository.EVERY_CLAIM)
                .orElseThrow(PlatformError.NOT_FOUND::problem);
        refuseWrongMoment(claim, decision);
        refuseWrongPerson(claim);
        DecisionTable.Approver approver = new DecisionTable.Approver(user.id(), speaksFor());
        if (decision.stage() == DecideClaim.Stage.FIRST) {
            decisions.first(claim, approver, decision.outcome(), calendar.now());
        } else {
            decisions.second(claim, approver, decision.outcome(), calendar.now());
        }
        moves.move(claim, command(decision));
        return ClaimView.of(claim, user::has);
    }

    /** Who submitted a claim and who decided on it. */
    public DecisionsView taken(UUID claimId) {
        BursaryClaim claim =
                claims.one(claimId, BursaryClaimRepository.EVERY_CLAIM).orElseThrow(PlatformError.NOT_FOUND::problem);
        return new DecisionsView(
                claim.submittedBy, claim.lastAmendedBy, decisions.taken(claimId), decisions.earlier(claimId));
    }

    private static void refuseWrongMoment(BursaryClaim claim, DecideClaim decision) {
        ClaimState needed =
                decision.stage() == DecideClaim.Stage.FIRST ? ClaimState.ELIGIBLE : ClaimState.FIRST_APPROVED;
        if (claim.state != needed) {
            throw claim.conflict();
        }
        if (!claim.contentSha256.equals(decision.contentSha256())) {
            throw ClaimError.CLAIM_CONTENT_DIFFERS.problem();
        }
    }

    private void refuseWrongPerson(BursaryClaim claim) {
        if (user.establishments().contains(claim.establishment)) {
            throw ClaimError.APPROVER_SPEAKS_FOR_CLAIMANT.problem();
        }
        boolean tookPart = user.id().equals(claim.submittedBy)
                || user.id().equals(claim.lastAmendedBy)
                || decisions.firstApprover(claim.id).filter(user.id()::equals).isPresent();
        if (tookPart) {
            throw ClaimError.FOUR_EYES_REQUIRED.problem();
        }
    }

    /** Establishments and provider that the caller also speaks for. */
    private Set<String> speaksFor() {
        Set<String> speaksFor = new TreeSet<>(user.establishments());
        user.provider().ifPresent(speaksFor::add);
        return speaksFor;
    }

    private static ClaimCommand command(DecideClaim decision) {
        if (decision.outcome() == DecideClaim.Outcome.REJECTED) {
            return ClaimCommand.REJECT;
        }
        return decision.stage() == DecideClaim.Stage.FIRST ? ClaimCommand.APPROVE_FIRST : ClaimCommand.APPROVE_SECOND;
    }
}
