package careers.survey.correction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param receiptCode as on the receipt; lower case and missing hyphens are understood */
public record Withdraw(
        @NotNull @Size(min = 16, max = 40) @Schema(examples = "7KQ2-9XJM-04RT-BW5N")
        String receiptCode) {

    /** Without the code. */
    @Override
    public String toString() {
        return "Withdraw[]";
    }
}
