package careers.training.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OfferingRepository implements PanacheRepositoryBase<Offering, UUID> {

    List<Offering> after(UUID id, int count) {
        return find("id > ?1 order by id", id).page(Page.ofSize(count)).list();
    }

    /** The row, locked until the transaction ends: of two that act at once, the second sees what the first did. */
    Optional<Offering> oneToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
