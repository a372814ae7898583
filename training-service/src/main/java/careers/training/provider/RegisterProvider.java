package careers.training.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Asks for a provider to be registered.
 *
 * @param state where it begins: as an application, or active because it was approved elsewhere (the default)
 * @param coverage the whole country (the default) or the areas
 * @param areas local authorities by their names in the register; given exactly when the coverage is local
 * @param about what schools read about it, in both languages
 */
public record RegisterProvider(
        @NotNull @Pattern(regexp = "[0-9]{8}") String ukprn,
        @NotBlank @Size(max = 200) String name,
        First state,
        Coverage coverage,
        @Size(max = 200) List<@NotBlank @Size(max = 200) String> areas,
        @Valid Description about) {

    /** The states a provider can begin in. */
    public enum First {
        APPLIED,
        ACTIVE
    }

    Coverage coverageOrNational() {
        return coverage == null ? Coverage.NATIONAL : coverage;
    }

    /** The areas, each once. */
    List<String> distinctAreas() {
        return areas == null
                ? List.of()
                : areas.stream().map(String::strip).distinct().toList();
    }
}
