package careers.training.cohort;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<CohortSession, UUID> {

    List<CohortSession> after(UUID cohortId, UUID id, int count) {
        return find("cohortId = ?1 and id > ?2 order by id", cohortId, id)
                .page(Page.ofSize(count))
                .list();
    }

    Optional<CohortSession> oneToChange(UUID cohortId, UUID id) {
        return find("cohortId = ?1 and id = ?2", cohortId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
