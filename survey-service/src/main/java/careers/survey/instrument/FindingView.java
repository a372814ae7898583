package careers.survey.instrument;

import careers.survey.questionnaire.PublicationFinding;
import careers.survey.questionnaire.RelatedPlace;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A finding for its reader.
 *
 * @param message in the reader's language
 * @param textKey the text it is about; absent if it is not about a text
 * @param waived whether a named reason lets the instrument be published all the same
 * @param related the other places it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        PublicationFinding.Severity severity,
        String pointer,
        String code,
        String message,
        String textKey,
        boolean waived,
        List<RelatedPlace> related) {

    static FindingView of(JudgedFinding judged, Locale language) {
        PublicationFinding finding = judged.finding();
        return new FindingView(
                finding.severity(),
                finding.pointer(),
                finding.code(),
                finding.message().in(language),
                finding.textKey(),
                judged.waived(),
                finding.related());
    }
}
