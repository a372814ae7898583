package careers.survey.quota;

import careers.survey.questionnaire.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quota.
 *
 * @param label what it is about, for those who are turned away
 * @param audiences whose responses count
 * @param when which of them, a condition (CEL) over variables that the instruments of all these audiences have
 * @param limit how many there may be, a multiple of the threshold below which counts are not shown: a full quota tells
 *     how many there are
 * @param onFull what happens to further responses of the kind
 */
public record SetQuota(
        @NotNull @Valid Label label,
        @NotEmpty Set<@NotNull Audience> audiences,

        @NotBlank @Size(max = 2_000) @Schema(examples = {"yearGroup == 'Y11'"})
        String when,

        @NotNull @Min(1) @Max(10_000_000) Integer limit,
        @NotNull OnFull onFull) {

    /** What becomes of a response for which there is no place. */
    public enum OnFull {
        /** It is refused with QUOTA_FULL and not stored. */
        SCREEN_OUT
    }

    /** A name in both languages. */
    public record Label(
            @NotBlank @Size(max = 200) String en,
            @NotBlank @Size(max = 200) String cy) {}
}
