package careers.training.establishment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class EstablishmentImportRepository implements PanacheRepositoryBase<EstablishmentImport, UUID> {

    /** The latest day that files of this layout have described. */
    Optional<LocalDate> latestDay(RegisterLayout layout) {
        return find("layout = ?1 and not dryRun order by effectiveOn desc", layout)
                .page(Page.ofSize(1))
                .firstResultOptional()
                .map(latest -> latest.effectiveOn);
    }

    /** The records there are of these imports, by id. */
    Map<UUID, EstablishmentImport> records(List<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(done -> done.id, done -> done));
    }
}
