package careers.training.assurance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SampleRepository implements PanacheRepositoryBase<AssuranceSample, UUID> {

    List<AssuranceSample> after(UUID id, int count) {
        return find("id > ?1 order by id", id).page(Page.ofSize(count)).list();
    }

    /** The row, locked until the transaction ends. */
    Optional<AssuranceSample> oneToChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
