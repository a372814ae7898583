package careers.training.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SchemeRepository implements PanacheRepositoryBase<Scheme, UUID> {

    Optional<Scheme> ofCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The row, locked: it waits for every claim that is just taking a step, and those after it wait for it. */
    Optional<Scheme> toChange(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
