package careers.insight.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is offered.
 *
 * @param services each service once; of one that is left out nothing is said
 */
public record RecordCatalogue(@NotEmpty @Size(max = 500) List<@NotNull @Valid Service> services) {}
