package careers.training.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PolicyVersionRepository implements PanacheRepositoryBase<PolicyVersion, UUID> {

    List<PolicyVersion> after(UUID id, int count) {
        return find("id > ?1 order by id", id).page(Page.ofSize(count)).list();
    }

    Optional<PolicyVersion> oneToChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The terms without a last day, of which a scheme has at most one. */
    Optional<PolicyVersion> openEnded(UUID scheme) {
        return find("schemeId = ?1 and state = ?2", scheme, PolicyState.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    int nextNumber(UUID scheme) {
        return find("schemeId = ?1 order by versionNo desc", scheme)
                        .firstResultOptional()
                        .map(last -> last.versionNo)
                        .orElse(0)
                + 1;
    }
}
