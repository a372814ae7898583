package careers.survey.freetext;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The text may be seen as it is.
 *
 * @param reason why, for the audit trail; without the words of the text
 */
public record ReleaseText(
        @Schema(examples = "\"A public helpline number\"") @NotBlank @Size(max = 500)
        String reason) {}
