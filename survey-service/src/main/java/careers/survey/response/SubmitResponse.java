package careers.survey.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complete set of answers.
 *
 * @param establishment school or college of the respondent, if there is one: EN- and a URN, or CY- and a Welsh school
 *     number
 * @param language in which it was answered
 * @param interviewerReference who asked, in the interviewers' own books; with mode INTERVIEWER only, and then always.
 *     Not a name
 * @param startedAt when the respondent began
 * @param completedAt when the respondent had finished, not before the beginning
 * @param answers by variable: the code of a choice, a list of codes, or words. What was not answered is left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmitResponse(
        @NotNull UUID instrumentId,
        @NotNull Integer instrumentVersion,
        @Pattern(regexp = "EN-[0-9]{6}|CY-[0-9]{7}") String establishment,
        @NotNull @Pattern(regexp = "en|cy") String language,
        @NotNull CollectionMode mode,
        @Pattern(regexp = "[A-Za-z0-9-]{1,32}") String interviewerReference,
        Instant startedAt,
        Instant completedAt,

        @NotNull @Schema(examples = "{\"satisfaction\":\"4\",\"supportSources\":[\"FAMILY\"]}")
        Map<String, Object> answers) {

    /** What was sent, as JSON has it; without what was left out. */
    Map<String, Object> members() {
        Map<String, Object> members = new HashMap<>();
        members.put("instrumentId", instrumentId.toString());
        members.put("instrumentVersion", instrumentVersion);
        put(members, "establishment", establishment);
        members.put("language", language);
        members.put("mode", mode.name());
        put(members, "interviewerReference", interviewerReference);
        put(members, "startedAt", startedAt);
        put(members, "completedAt", completedAt);
        members.put("answers", answers);
        return members;
    }

    private static void put(Map<String, Object> members, String name, Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }

    /** Who filled it in. */
    public enum CollectionMode {
        SELF,
        INTERVIEWER
    }
}
