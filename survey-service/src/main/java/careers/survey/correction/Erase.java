package careers.survey.correction;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be erased: the response of a receipt, or, for administrators, one by its id.
 *
 * @param receiptCode as on the receipt; whoever has it speaks for the respondent
 * @param responseId of a request that came without a receipt; administrators only, together with a reason
 * @param reason why an administrator erases, without a name
 */
public record Erase(
        @Size(min = 16, max = 40) @Schema(examples = "7KQ2-9XJM-04RT-BW5N")
        String receiptCode,

        UUID responseId,
        @Size(min = 10, max = 500) String reason) {

    /** Without the code. */
    @Override
    public String toString() {
        return "Erase[]";
    }
}
