package careers.insight.catalogue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service and whether it is offered.
 *
 * @param code its code in the questionnaires
 * @param offered whether it is offered
 */
@Schema(name = "CatalogueService")
public record Service(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{0,39}")
        String code,

        @NotNull Boolean offered) {}
