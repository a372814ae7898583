package careers.training.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PaymentRunRepository implements PanacheRepositoryBase<PaymentRun, UUID> {

    List<PaymentRun> after(UUID id, int count) {
        return find("id > ?1 order by id", id).page(Page.ofSize(count)).list();
    }

    /** The row, held in its state until the transaction ends; others may hold it so at the same time. */
    Optional<PaymentRun> oneToFill(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    /** The rows in order of id, locked in that order until the transaction ends. */
    List<PaymentRun> allToChange(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** The row, locked until the transaction ends. */
    Optional<PaymentRun> oneToChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
