package careers.survey.response;

import careers.survey.questionnaire.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Events {@code survey.response.accepted} and {@code survey.response.amended}. Coded answers travel; the respondent's own words do not.
 *
 * @param contentDigest of what was sent, as in the receipt
 * @param revision 1 when accepted; each amendment is one more
 * @param texts the variables that were answered in words
 * @param notAsked the variables that routing kept from the respondent
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
        String contentDigest,
        int revision,
        Map<String, Object> answers,
        List<String> texts,
        List<String> notAsked) {

    static final String TYPE = "survey.response.accepted";
    static final String AMENDED = "survey.response.amended";
}
