package careers.survey.freetext;

import careers.survey.freetext.screening.TextFinding;
import careers.survey.questionnaire.Audience;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text as a reviewer sees it. It does not say whose answer it is, nor from which school.
 *
 * @param safeguarding somebody may need help: look at it first
 * @param findings what the screens saw and where; they are an aid and miss things
 * @param receivedOn the day it came in
 * @param words the text itself; in lists it is left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"id": "7c1f9a52-66b0-4a0e-9a34-0a0d5c7b6e11", "campaignId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11",
                 "audience": "LEARNER", "language": "cy", "variable": "improve", "state": "HELD", "safeguarding": false,
                 "findings": [{"kind": "PHONE", "start": 18, "end": 30}], "receivedOn": "2026-11-21",
                 "allowedActions": ["RELEASE", "REDACT"], "words": "Ffoniwch fi ar y 07700 900123"}""")
public record TextReviewView(
        UUID id,
        UUID campaignId,
        Audience audience,
        String language,
        String variable,
        TextState state,
        boolean safeguarding,
        List<TextFinding> findings,
        LocalDate receivedOn,
        List<String> allowedActions,
        String words) {

    static TextReviewView withoutWords(TextAnswer text) {
        return of(text, null);
    }

    static TextReviewView of(TextAnswer text) {
        return of(text, text.words);
    }

    private static TextReviewView of(TextAnswer text, String words) {
        return new TextReviewView(
                text.id,
                text.campaignId,
                text.audience,
                text.language,
                text.variable,
                text.state,
                text.isSafeguarding(),
                text.findings(),
                text.receivedAt.atOffset(ZoneOffset.UTC).toLocalDate(),
                text.state.allowedActions(),
                words);
    }
}
