package careers.training.assurance;

import careers.training.access.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ItemRepository implements PanacheRepositoryBase<AssuranceItem, UUID> {

    private static final String IN_REACH = "(?1 = true or establishment in (?2) or providerUkprn = ?3)";

    List<AssuranceItem> after(UUID id, UUID sample, ItemState state, Reach reach, int count) {
        return find(
                        IN_REACH + " and id > ?4 and (?5 is null or sampleId = ?5) and (?6 is null or state = ?6)"
                                + " order by id",
                        reach.everything(),
                        reach.establishments(),
                        reach.ukprn(),
                        id,
                        sample,
                        state)
                .page(Page.ofSize(count))
                .list();
    }

    Optional<AssuranceItem> one(UUID id, Reach reach) {
        return find(IN_REACH + " and id = ?4", reach.everything(), reach.establishments(), reach.ukprn(), id)
                .firstResultOptional();
    }

    /** The row, locked until the transaction ends. */
    Optional<AssuranceItem> oneToChange(UUID id, Reach reach) {
        return find(IN_REACH + " and id = ?4", reach.everything(), reach.establishments(), reach.ukprn(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
