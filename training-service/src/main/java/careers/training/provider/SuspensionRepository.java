package careers.training.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SuspensionRepository implements PanacheRepositoryBase<Suspension, UUID> {

    private static final String COVERING =
            "providerId = ?1 and suspendedFrom <= ?2 and (resumedOn is null or resumedOn > ?2)";

    List<Suspension> of(UUID providerId) {
        return list("providerId = ?1 order by suspendedFrom", providerId);
    }

    Optional<Suspension> unended(UUID providerId) {
        return find("providerId = ?1 and resumedOn is null", providerId).firstResultOptional();
    }

    boolean covers(UUID providerId, LocalDate day) {
        return count(COVERING, providerId, day) > 0;
    }
}
