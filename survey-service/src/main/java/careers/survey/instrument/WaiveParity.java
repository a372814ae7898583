package careers.survey.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why the two languages of a text may differ.
 *
 * @param reason for whoever audits it
 */
@Schema(
        examples = {
            "{\"reason\": \"The name of a programme, the same in both languages\"}",
            "{\"reason\": \"Enw rhaglen, yr un fath yn y ddwy iaith\"}"
        })
public record WaiveParity(
        @NotBlank @Size(min = 1, max = 2000) String reason) {}
