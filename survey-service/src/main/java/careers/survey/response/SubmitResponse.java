package careers.survey.response;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complete set of answers.
 *
 * @param establishment school or college of the respondent, if there is one: EN- and a URN, or CY- and a Welsh school
 *     number
 * @param language in which it was answered
 * @param answers by variable: the code of a choice, a list of codes, or words. What was not answered is left out
 */
public record SubmitResponse(
        @NotNull UUID instrumentId,
        @NotNull Integer instrumentVersion,
        @Pattern(regexp = "EN-[0-9]{6}|CY-[0-9]{7}") String establishment,
        @NotNull @Pattern(regexp = "en|cy") String language,
        @NotNull CollectionMode mode,

        @NotNull @Schema(examples = "{\"satisfaction\":\"4\",\"supportSources\":[\"FAMILY\"]}")
        Map<String, Object> answers) {

    /** Who filled it in. */
    public enum CollectionMode {
        SELF,
        INTERVIEWER
    }
}
