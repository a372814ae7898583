package careers.survey.freetext;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Words to be quoted.
 *
 * @param textId a text that was released or redacted
 * @param words of the text: shortened, or with short notes in square brackets for what was taken out
 */
public record ProposeQuotation(
        @NotNull UUID textId,

        @Schema(examples = "\"Roedd y sgwrs [gyda'r cynghorydd] yn help mawr\"") @NotBlank @Size(max = 1000)
        String words) {}
