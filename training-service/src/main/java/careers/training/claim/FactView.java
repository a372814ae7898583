package careers.training.claim;

import careers.training.bursary.Fact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing on record that a rule looked at, see {@link Fact}.
 *
 * @param value null when the record is silent
 */
@Schema(name = "Fact")
public record FactView(String name, @Schema(nullable = true) String value) {

    static FactView of(Fact fact) {
        return new FactView(fact.name(), fact.value());
    }
}
