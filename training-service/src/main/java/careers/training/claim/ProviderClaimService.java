package careers.training.claim;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.training.access.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows a provider the claims that name it. */
@ApplicationScoped
class ProviderClaimService {

    private static final UUID FIRST = new UUID(0, 0);

    private final ProviderClaimRepository claims;
    private final CurrentUser user;
    private final Cursors cursors;

    ProviderClaimService(ProviderClaimRepository claims, CurrentUser user, Cursors cursors) {
        this.claims = claims;
        this.user = user;
        this.cursors = cursors;
    }

    /** A page in order of submission. */
    Page<ProviderClaimView> list(PageQuery query) {
        Reach reach = Reach.ofProvider(user);
        String scope = "provider-claims/" + reach.ukprn();
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<ProviderClaimView> fetched = claims.after(after, reach, query.limit() + 1).stream()
                .map(claim -> ProviderClaimView.of(claim, user::has))
                .toList();
        return cursors.page(scope, fetched, query, view -> view.claimId().toString());
    }

    /** One claim that names the caller, or 404. */
    ProviderClaimView get(UUID id) {
        return claims.one(id, Reach.ofProvider(user))
                .map(claim -> ProviderClaimView.of(claim, user::has))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
