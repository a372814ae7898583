package careers.training.claim;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.access.Role;
import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimState;
import careers.training.bursary.Eligibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A school's side of the bursary: ask whether, claim, withdraw, look. */
@ApplicationScoped
public class ClaimService {

    private static final UUID FIRST = new UUID(0, 0);

    private final BursaryClaimRepository claims;
    private final ClaimAssessment assessment;
    private final EntitlementTable entitlements;
    private final ClaimMoves moves;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    ClaimService(
            BursaryClaimRepository claims,
            ClaimAssessment assessment,
            EntitlementTable entitlements,
            ClaimMoves moves,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.claims = claims;
        this.assessment = assessment;
        this.entitlements = entitlements;
        this.moves = moves;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** What every rule says of a claim for this enrolment; stores nothing. */
    @Transactional
    public EligibilityView check(SubmitClaim request) {
        ClaimCase claimCase = assessment.of(request.enrolmentId(), Reach.ofSchool(user));
        return EligibilityView.of(claimCase, Eligibility.of(claimCase.facts()));
    }

    /** Submits a claim: amount frozen, entitlement taken, budget committed. */
    @Transactional
    public ClaimView submit(SubmitClaim request) {
        ClaimCase claimCase = assessment.of(request.enrolmentId(), Reach.ofSchool(user));
        Eligibility eligibility = Eligibility.of(claimCase.facts());
        refuseFailures(eligibility);
        BursaryClaim claim = new BursaryClaim(Ids.next(), claimCase, eligibility.record(), user.id(), calendar.now());
        claims.persistAndFlush(claim);
        takeSlot(
                claim,
                EntitlementTable.Subject.LEADER,
                claim.leaderId.toString(),
                claimCase.facts().leader().limit());
        takeSlot(
                claim,
                EntitlementTable.Subject.ESTABLISHMENT,
                claim.establishment,
                claimCase.facts().institution().limit());
        moves.submitted(claim);
        return ClaimView.of(claim, user::has);
    }

    /** The school takes its claim back; entitlement and budget are free again. */
    @Transactional
    public ClaimView withdraw(UUID id) {
        BursaryClaim claim = claims.oneToChange(id, Reach.ofSchool(user)).orElseThrow(PlatformError.NOT_FOUND::problem);
        moves.move(claim, ClaimCommand.WITHDRAW);
        return ClaimView.of(claim, user::has);
    }

    /** A page of the claims in reach, in order of submission, optionally of one state. */
    public Page<ClaimView> list(ClaimState state, PageQuery query) {
        String scope = "bursary-claims/" + user.id() + "?state=" + state;
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<ClaimView> fetched = claims.after(after, state, readerReach(), query.limit() + 1).stream()
                .map(claim -> ClaimView.of(claim, user::has))
                .toList();
        return cursors.page(scope, fetched, query, view -> view.claimId().toString());
    }

    /** One claim in reach, or 404. */
    public ClaimView get(UUID id) {
        return claims.one(id, readerReach())
                .map(claim -> ClaimView.of(claim, user::has))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private void takeSlot(BursaryClaim claim, EntitlementTable.Subject subject, String key, long limit) {
        if (!entitlements.take(claim.schemeId, subject, key, claim.id, limit)) {
            throw ClaimError.ENTITLEMENT_USED.problem();
        }
    }

    private static void refuseFailures(Eligibility eligibility) {
        List<FieldError> failures = eligibility.failures().stream()
                .map(rule -> new FieldError("/enrolmentId", rule.name(), new Text(rule.unlockEn(), rule.unlockCy())))
                .toList();
        if (!failures.isEmpty()) {
            throw ClaimError.CLAIM_NOT_ELIGIBLE.problem().with(failures);
        }
    }

    private Reach readerReach() {
        return Reach.ofReader(
                user, Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER, Role.PAYMENT_OFFICER, Role.AUDITOR);
    }
}
