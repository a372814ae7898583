package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import java.util.List;

/**
 * One thing about an instrument that its authors should know before it is published.
 *
 * @param pointer where in the document (RFC 6901)
 * @param code which rule, upper snake case
 * @param message the rule in words, for the authors
 * @param textKey the text it is about, as in {@link TextCatalogue}; null if it is not about a text
 * @param waivable whether a named reason lets the instrument be published all the same
 * @param related the other places that it is about
 */
public record PublicationFinding(
        Severity severity,
        String pointer,
        String code,
        Text message,
        String textKey,
        boolean waivable,
        List<RelatedPlace> related) {

    /** What a finding does to publication. */
    public enum Severity {
        /** Stands against it. */
        ERROR,
        /** Should be looked at. */
        WARNING,
        /** Good to know. */
        NOTE
    }

    /** A finding that cannot be waived. */
    public static PublicationFinding of(Severity severity, FieldError found) {
        return new PublicationFinding(severity, found.pointer(), found.code(), found.message(), null, false, List.of());
    }

    /** The same as an entry of a problem's errors. */
    public FieldError asFieldError() {
        return new FieldError(pointer, code, message);
    }
}
