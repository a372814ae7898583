package careers.survey.freetext;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person says a text is about.
 *
 * @param themes codes of the frame in force; empty if it is about none of them
 */
public record CodeText(
        @Schema(examples = "[\"RESOURCES\", \"IDEAL_TIMES\"]") @NotNull @Size(max = 20)
        List<@NotNull String> themes) {}
