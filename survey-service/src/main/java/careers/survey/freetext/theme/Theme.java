package careers.survey.freetext.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One theme of the frame.
 *
 * @param code upper snake case; it never changes its meaning and never leaves the frame
 * @param description what belongs to it, for the people who code
 * @param retired coded no longer, by rules or by people; earlier codings keep it
 * @param phrases what the rules take as a sign of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Theme(String code, InBoth label, InBoth description, Boolean retired, Phrases phrases) {

    /** A text in both languages; either may be missing in what is sent, neither in what is published. */
    public record InBoth(String en, String cy) {}

    /**
     * Phrases in both languages: {@code a|b} is either, {@code word*} every word that begins so (four letters at least),
     * {@code ...} up to three words in between. Welsh ones unmutated.
     */
    public record Phrases(
            @Schema(examples = "[\"not enough time\", \"more staff|advisers\"]")
            List<String> en,

            @Schema(examples = "[\"dim digon o amser\", \"mwy o staff|cynghorwyr\"]")
            List<String> cy) {}

    boolean isRetired() {
        return Boolean.TRUE.equals(retired);
    }
}
