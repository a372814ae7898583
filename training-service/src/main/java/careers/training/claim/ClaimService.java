package careers.training.claim;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.training.access.Reach;
import careers.training.access.Role;
import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows claims, and lets a school take its own back. */
@ApplicationScoped
public class ClaimService {

    private static final UUID FIRST = new UUID(0, 0);

    private final BursaryClaimRepository claims;
    private final HistoryTable history;
    private final ClaimMoves moves;
    private final CurrentUser user;
    private final Cursors cursors;

    ClaimService(
            BursaryClaimRepository claims, HistoryTable history, ClaimMoves moves, CurrentUser user, Cursors cursors) {
        this.claims = claims;
        this.history = history;
        this.moves = moves;
        this.user = user;
        this.cursors = cursors;
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

    /** What happened to one claim in reach, or 404. */
    @Transactional
    public HistoryView history(UUID id) {
        if (claims.one(id, readerReach()).isEmpty()) {
            throw PlatformError.NOT_FOUND.problem();
        }
        return new HistoryView(id, history.of(id));
    }

    private Reach readerReach() {
        return Reach.ofReader(
                user, Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER, Role.PAYMENT_OFFICER, Role.AUDITOR);
    }
}
