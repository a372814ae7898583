package careers.insight.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is offered from a day on, until a later catalogue begins.
 *
 * @param validFrom first day
 * @param revision 1 for the first of that day, one more for each correction; the {@code ETag}
 * @param services the services it speaks of, by code
 * @param recordedBy who recorded it
 * @param recordedAt when
 */
public record CatalogueView(
        LocalDate validFrom, int revision, List<Service> services, String recordedBy, Instant recordedAt) {

    /** Copies the list. */
    public CatalogueView {
        services = List.copyOf(services);
    }

    /** Whether a service is offered; empty where the catalogue does not speak of it. */
    public Optional<Boolean> offers(String code) {
        return services.stream()
                .filter(service -> service.code().equals(code))
                .map(Service::offered)
                .findFirst();
    }
}
