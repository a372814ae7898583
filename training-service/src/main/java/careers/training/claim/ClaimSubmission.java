package careers.training.claim;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.time.LondonCalendar;
import careers.platform.web.ETags;
import careers.training.access.Oversight;
import careers.training.access.Reach;
import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimState;
import careers.training.bursary.Eligibility;
import careers.training.bursary.EligibilityRule;
import careers.training.bursary.Evidence;
import careers.training.bursary.PolicyTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** How a claim comes to be: asked about, drafted, submitted, amended. One evaluator judges all of it. */
@ApplicationScoped
public class ClaimSubmission {

    /** Without these there is nothing to write into a draft; all else may still come. */
    private static final Set<EligibilityRule> NEEDED_BY_DRAFTS =
            EnumSet.of(EligibilityRule.POLICY_IN_FORCE, EligibilityRule.TRAINING_COMPLETED);

    private final BursaryClaimRepository claims;
    private final ClaimAssessment assessment;
    private final EntitlementTable entitlements;
    private final ClaimMoves moves;
    private final Oversight oversight;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    ClaimSubmission(
            BursaryClaimRepository claims,
            ClaimAssessment assessment,
            EntitlementTable entitlements,
            ClaimMoves moves,
            Oversight oversight,
            CurrentUser user,
            LondonCalendar calendar) {
        this.claims = claims;
        this.assessment = assessment;
        this.entitlements = entitlements;
        this.moves = moves;
        this.oversight = oversight;
        this.user = user;
        this.calendar = calendar;
    }

    /** What every rule says of a claim for this enrolment; stores nothing. */
    @Transactional
    public EligibilityView check(SubmitClaim request) {
        ClaimCase claimCase = assessment.of(request.enrolmentId(), request.shown(), reach());
        return EligibilityView.of(claimCase, claimCase.eligibility());
    }

    /** Submits a claim: amount frozen, entitlement taken, budget committed. */
    @Transactional
    public ClaimView submit(SubmitClaim request) {
        ClaimCase claimCase = assessment.of(request.enrolmentId(), request.shown(), reach());
        refuse(claimCase.eligibility().failures());
        BursaryClaim claim = new BursaryClaim(Ids.next(), claimCase, ClaimState.SUBMITTED);
        claim.price(claimCase, request.shown(), user.id(), calendar.now());
        claims.persistAndFlush(claim);
        return submitted(claim, claimCase);
    }

    /** Keeps a claim that is not made yet. It holds no entitlement and no budget. */
    @Transactional
    public ClaimView draft(SubmitClaim request) {
        ClaimCase claimCase = assessment.of(request.enrolmentId(), request.shown(), reach());
        refuse(unwritable(claimCase.eligibility()));
        BursaryClaim claim = new BursaryClaim(Ids.next(), claimCase, ClaimState.DRAFT);
        claim.price(claimCase, request.shown(), user.id(), calendar.now());
        claims.persistAndFlush(claim);
        return told(claim);
    }

    /** Replaces what a draft shows, starting from the version the caller has seen. */
    @Transactional
    public ClaimView edit(UUID id, String ifMatch, ReplaceEvidence request) {
        BursaryClaim claim = toChange(id);
        claim.requireAllowed(ClaimCommand.SUBMIT);
        ETags.requireMatch(ifMatch, claim.version);
        reprice(claim, request.shown());
        claims.flush();
        return told(claim);
    }

    /** Hands in a draft: it is judged and priced as of now. */
    @Transactional
    public ClaimView submitDraft(UUID id, String ifMatch) {
        BursaryClaim claim = toChange(id);
        claim.requireAllowed(ClaimCommand.SUBMIT);
        ETags.requireMatch(ifMatch, claim.version);
        ClaimCase claimCase = reprice(claim, claim.evidence());
        refuse(claimCase.eligibility().failures());
        claim.move(ClaimCommand.SUBMIT);
        claims.flush();
        return submitted(claim, claimCase);
    }

    /** Hands in again what was returned, under its own terms and with what it now shows. */
    @Transactional
    public ClaimView amend(UUID id, String ifMatch, ReplaceEvidence request) {
        BursaryClaim claim = toChange(id);
        claim.requireAllowed(ClaimCommand.AMEND);
        ETags.requireMatch(ifMatch, claim.version);
        Eligibility eligibility = assessment.of(claim, request.shown(), reach()).eligibility();
        refuse(eligibility.failures());
        claim.amend(request.shown(), eligibility.record(), user.id());
        moves.move(claim, ClaimCommand.AMEND);
        moves.screenIfClear(claim);
        return ClaimView.of(claim, user::has);
    }

    private ClaimCase reprice(BursaryClaim claim, List<Evidence> evidence) {
        ClaimCase claimCase = assessment.of(claim.enrolmentId, evidence, reach());
        refuse(unwritable(claimCase.eligibility()));
        claim.price(claimCase, evidence, user.id(), calendar.now());
        return claimCase;
    }

    private ClaimView submitted(BursaryClaim claim, ClaimCase claimCase) {
        PolicyTerms terms = claimCase.policy().terms();
        // Over every school's claims, in one go.
        oversight.doAcross(() -> {
            take(claim, EntitlementTable.Subject.LEADER, terms.leaderLimit());
            take(claim, EntitlementTable.Subject.ESTABLISHMENT, terms.establishmentLimit());
        });
        moves.submitted(claim);
        return ClaimView.of(claim, user::has);
    }

    private ClaimView told(BursaryClaim claim) {
        moves.announce(claim);
        return ClaimView.of(claim, user::has);
    }

    private void take(BursaryClaim claim, EntitlementTable.Subject subject, long limit) {
        if (!entitlements.take(claim.id, subject, limit)) {
            throw ClaimError.ENTITLEMENT_USED.problem();
        }
    }

    private BursaryClaim toChange(UUID id) {
        return claims.oneToChange(id, reach()).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private Reach reach() {
        return Reach.ofSchool(user);
    }

    private static List<EligibilityRule> unwritable(Eligibility eligibility) {
        return eligibility.failures().stream()
                .filter(NEEDED_BY_DRAFTS::contains)
                .toList();
    }

    private static void refuse(List<EligibilityRule> failures) {
        if (!failures.isEmpty()) {
            Stream<FieldError> errors = failures.stream()
                    .map(rule ->
                            new FieldError("/enrolmentId", rule.name(), new Text(rule.unlockEn(), rule.unlockCy())));
            throw ClaimError.CLAIM_NOT_ELIGIBLE.problem().with(errors.toList());
        }
    }
}
