package careers.training.establishment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class EstablishmentImportRepository implements PanacheRepositoryBase<EstablishmentImport, UUID> {}
