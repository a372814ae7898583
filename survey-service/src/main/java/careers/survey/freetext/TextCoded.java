package careers.survey.freetext;

import careers.survey.questionnaire.Audience;
import java.util.List;
import java.util.UUID;

/**
 * Event {@code survey.text.coded}: what a text is about. Neither its words travel nor whose response it belongs to; a
 * later event of the same text replaces an earlier one.
 *
 * @param certainty of the rules, in percent
 */
record TextCoded(
        UUID textId,
        UUID campaignId,
        Audience audience,
        String language,
        String variable,
        List<String> themes,
        CodingSource source,
        int certainty,
        int frameVersion) {

    static final String TYPE = "survey.text.coded";

    static TextCoded of(TextAnswer text, TextCoding coding) {
        return new TextCoded(
                text.id,
                text.campaignId,
                text.audience,
                text.language,
                text.variable,
                coding.themes,
                coding.source,
                coding.certainty,
                coding.frameVersion);
    }
}
