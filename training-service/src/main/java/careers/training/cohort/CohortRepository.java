package careers.training.cohort;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CohortRepository implements PanacheRepositoryBase<Cohort, UUID> {

    List<Cohort> after(UUID id, int count) {
        return find("id > ?1 order by id", id).page(Page.ofSize(count)).list();
    }

    /** The row, locked until the transaction ends: of two that act at once, the second sees what the first did. */
    Optional<Cohort> oneToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Takes one seat if there is one; the row stays locked until the transaction ends. */
    boolean takeSeat(UUID id) {
        return update("seatsTaken = seatsTaken + 1 where id = ?1 and seatsTaken < capacity", id) == 1;
    }

    void releaseSeat(UUID id) {
        update("seatsTaken = seatsTaken - 1 where id = ?1", id);
    }
}
