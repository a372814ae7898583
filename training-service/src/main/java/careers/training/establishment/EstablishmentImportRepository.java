package careers.training.establishment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EstablishmentImportRepository implements PanacheRepositoryBase<EstablishmentImport, UUID> {

    /** The latest day that files of this layout have described. */
    Optional<LocalDate> latestDay(RegisterLayout layout) {
        return find("layout = ?1 and not dryRun order by effectiveOn desc", layout)
                .page(Page.ofSize(1))
                .firstResultOptional()
                .map(latest -> latest.effectiveOn);
    }

    /** Imports before one, the latest first; ids rise with time. */
    List<EstablishmentImport> before(Optional<UUID> id, int count) {
        return id.map(last -> find("id < ?1 order by id desc", last))
                .orElseGet(() -> find("order by id desc"))
                .page(Page.ofSize(count))
                .list();
    }
}
