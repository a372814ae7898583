package careers.survey.freetext;

import careers.survey.questionnaire.Audience;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text with its themes, for those who code.
 *
 * @param certainty of the rules, in percent; 0 where no rule spoke
 */
@Schema(examples = """
                {"textId": "7c1f9a52-66b0-4a0e-9a34-0a0d5c7b6e11", "audience": "PARENT_CARER", "language": "cy",
                 "variable": "improve", "words": "Dim digon o amser gyda'r cynghorydd", "themes": ["RESOURCES"],
                 "source": "RULE", "certainty": 75, "frameVersion": 1}""")
public record TextCodingView(
        UUID textId,
        Audience audience,
        String language,
        String variable,
        String words,
        List<String> themes,
        CodingSource source,
        int certainty,
        int frameVersion) {

    static TextCodingView of(TextAnswer text, TextCoding coding) {
        return new TextCodingView(
                text.id,
                text.audience,
                text.language,
                text.variable,
                text.words,
                coding.themes,
                coding.source,
                coding.certainty,
                coding.frameVersion);
    }
}
