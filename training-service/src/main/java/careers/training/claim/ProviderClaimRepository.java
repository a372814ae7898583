package careers.training.claim;

import careers.training.access.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Claims by the provider that they name. A draft is the school's own paper. */
@ApplicationScoped
class ProviderClaimRepository implements PanacheRepositoryBase<BursaryClaim, UUID> {

    private static final String NAMING =
            "state <> DRAFT and providerId in (select p.id from Provider p where p.ukprn = ?1)";
    private static final String ONE = NAMING + " and id = ?2";
    private static final String AFTER = NAMING + " and id > ?2 order by id";

    List<BursaryClaim> after(UUID id, Reach reach, int count) {
        return find(AFTER, reach.ukprn(), id).page(Page.ofSize(count)).list();
    }

    Optional<BursaryClaim> one(UUID id, Reach reach) {
        return find(ONE, reach.ukprn(), id).firstResultOptional();
    }
}
