package careers.survey.freetext;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The text may be seen without some of its words: either the parts to take out, or all that is left.
 *
 * @param reason why, for the audit trail; without the words of the text
 * @param parts each is replaced by {@code […]}
 * @param words what is left of the text, with notes in square brackets where something was taken out
 */
public record RedactText(
        @Schema(examples = "\"Names a teacher\"") @NotBlank @Size(max = 500)
        String reason,

        @Size(min = 1, max = 200) List<@NotNull @Valid TextPart> parts,

        @Schema(examples = "\"Roedd [athro] yn wych\"") @Size(min = 1, max = 5000)
        String words) {}
