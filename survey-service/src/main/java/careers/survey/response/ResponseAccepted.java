package careers.survey.response;

import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Event {@code survey.response.accepted}. Coded answers travel; the respondent's own words do not.
 *
 * @param texts the variables that were answered in words
 */
record ResponseAccepted(
        UUID responseId,
        UUID campaignId,
        UUID instrumentId,
        int instrumentVersion,
        Audience audience,
        String establishment,
        String language,
        SubmitResponse.CollectionMode mode,
        Instant acceptedAt,
        Map<String, Object> answers,
        List<String> texts) {

    static final String TYPE = "survey.response.accepted";

    static ResponseAccepted of(Response response, Map<String, Object> answers, Questionnaire questionnaire) {
        // Free text never stands inside a repeat, so the first level is all there is.
        List<String> texts = questionnaire.questions().stream()
                .filter(q -> q.answer() instanceof FreeText)
                .map(Question::variable)
                .filter(answers::containsKey)
                .toList();
        Map<String, Object> coded = new TreeMap<>(answers);
        texts.forEach(coded::remove);
        return new ResponseAccepted(
                response.id,
                response.campaignId,
                response.instrumentId,
                response.instrumentVersion,
                response.audience,
                response.establishment,
                response.language,
                response.mode,
                response.acceptedAt,
                coded,
                texts);
    }
}
