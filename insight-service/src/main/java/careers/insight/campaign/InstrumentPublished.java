package careers.insight.campaign;

import careers.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What this service reads of {@code survey.instrument.published}.
 *
 * @param instrumentId the questionnaire
 * @param survey the programme it belongs to
 * @param audience whom it is for
 * @param version its published version, from 1
 * @param title its title
 * @param variables its questions
 */
public record InstrumentPublished(
        @NotNull UUID instrumentId,
        @NotBlank @Size(max = 200) String survey,
        @NotNull Audience audience,
        @NotNull @Min(1) Integer version,
        @NotNull Text title,
        @NotNull List<@NotNull @Valid Variable> variables) {

    /**
     * A question.
     *
     * @param code name of the variable, unique in the questionnaire
     * @param type how it is answered; kept as written, since new types may appear
     * @param concept what it measures across questionnaires, or null
     * @param comparability how far it may be compared, or null
     * @param label the question
     * @param codes the possible answers; empty or null for free text
     * @param dimensions what else the answer is made of, by its name: the rows of a matrix, the activities and times of a
     *     timing grid; null for an answer that is made of codes alone
     * @param within the repeat that the question stands in, or null
     */
    public record Variable(
            @NotNull @Pattern(regexp = NAME) String code,
            @NotBlank @Size(max = 32) String type,
            @Size(max = 200) String concept,
            @Size(max = 32) String comparability,
            @NotNull Text label,
            List<@NotNull @Valid Code> codes,
            Map<@Size(max = 32) String, @NotNull List<@NotNull @Valid Code>> dimensions,
            @Pattern(regexp = NAME) String within) {

        /**
         * The concept it measures of a person. A question asked of each child or each school is answered several times by
         * one person and measures none.
         */
        String measured() {
            return within == null ? concept : null;
        }

        /** The answers that can be chosen; those of a yes-or-no question go without saying. */
        List<Code> choices() {
            if (type.equals("YES_NO") && (codes == null || codes.isEmpty())) {
                return YES_NO;
            }
            return codes == null ? List.of() : codes;
        }
    }

    /**
     * A possible answer.
     *
     * @param code what is stored
     * @param label what is read
     * @param missing whether it stands for no opinion, such as "don't know"
     */
    public record Code(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull Text label,
            boolean missing) {}

    private static final List<Code> YES_NO =
            List.of(new Code("YES", new Text("Yes", "Ie"), false), new Code("NO", new Text("No", "Na"), false));

    /** What a variable may be called. */
    public static final String NAME = "[a-z][A-Za-z0-9]{0,63}";

    /** What an answer code may look like. */
    public static final String CODE = "[A-Za-z0-9_-]{1,32}";
}
