package careers.training.clawback;

import careers.training.access.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ClawbackRepository implements PanacheRepositoryBase<Clawback, UUID> {

    private static final String IN_REACH = "(?1 = true or establishment in (?2))";
    private static final String ONE = IN_REACH + " and id = ?3";
    private static final String AFTER =
            IN_REACH + " and id > ?3 and (?4 is null or claimId = ?4) and (?5 is null or state = ?5) order by id";

    List<Clawback> after(UUID id, UUID claim, ClawbackState state, Reach reach, int count) {
        return find(AFTER, reach.everything(), reach.establishments(), id, claim, state)
                .page(Page.ofSize(count))
                .list();
    }

    Optional<Clawback> one(UUID id, Reach reach) {
        return find(ONE, reach.everything(), reach.establishments(), id).firstResultOptional();
    }

    /** The row, locked until the transaction ends. */
    Optional<Clawback> oneToChange(UUID id, Reach reach) {
        return find(ONE, reach.everything(), reach.establishments(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
