package careers.training.enrolment;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.training.access.OwnLeader;
import careers.training.provider.ProviderService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** A leader's own enrolments, and the learners whom a provider leaves behind when it is suspended. */
@ApplicationScoped
public class EnrolmentListService {

    private static final UUID FIRST = new UUID(0, 0);

    private final EnrolmentListRepository enrolments;
    private final ProviderService providers;
    private final OwnLeader own;
    private final CurrentUser user;
    private final Cursors cursors;

    EnrolmentListService(
            EnrolmentListRepository enrolments,
            ProviderService providers,
            OwnLeader own,
            CurrentUser user,
            Cursors cursors) {
        this.enrolments = enrolments;
        this.providers = providers;
        this.own = own;
        this.user = user;
        this.cursors = cursors;
    }

    /** A page of the caller's own enrolments as a careers leader; 404 when the token names no leader. */
    @Transactional
    public Page<EnrolmentView> own(PageQuery query) {
        UUID leader = own.id().orElseThrow(PlatformError.NOT_FOUND::problem);
        return page(
                "careers-leaders/" + leader + "/enrolments",
                query,
                (after, count) -> enrolments.ofLeader(leader, after, count));
    }

    /** A page of those who are enrolled with the provider and have not ended; 404 without the provider. */
    @Transactional
    public Page<EnrolmentView> toTransfer(UUID providerId, PageQuery query) {
        UUID provider = providers.get(providerId).providerId();
        return page(
                "providers/" + provider + "/learners-to-transfer",
                query,
                (after, count) -> enrolments.inFlightAt(provider, after, count));
    }

    private Page<EnrolmentView> page(String scope, PageQuery query, BiFunction<UUID, Integer, List<Enrolment>> fetch) {
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<EnrolmentView> fetched = fetch.apply(after, query.limit() + 1).stream()
                .map(enrolment -> EnrolmentView.of(enrolment, user::has))
                .toList();
        return cursors.page(scope, fetched, query, view -> view.enrolmentId().toString());
    }
}
