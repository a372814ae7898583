package careers.survey.response;

import careers.platform.event.OutboxEvent;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A response that passed every rule that can be checked without a lock, and waits to be accepted.
 *
 * @param id chosen by the client
 * @param instrument what is answered
 * @param content what was sent
 * @param contentDigest SHA-256 over the canonical JSON of the content
 * @param storedAnswers the answers as they are stored, JSON; what was answered in words is kept apart by a step
 * @param notAsked the variables that routing kept from the respondent
 * @param warnings the rules that were broken but refuse nothing
 * @param acceptedAt what the receipt will say
 * @param accessCode the code of the invitation, null if none was sent. It is neither stored nor part of the digest
 * @param receiptCode with which the respondent can take the response back; stored as a hash only
 * @param event {@code survey.response.accepted}, in the stream of the campaign
 * @param inBatch whether it comes in a batch, which is taken longer
 */
public record Submission(
        UUID id,
        UUID campaignId,
        PublishedInstrument instrument,
        SubmitResponse content,
        String contentDigest,
        String storedAnswers,
        List<String> notAsked,
        List<String> warnings,
        Instant acceptedAt,
        String accessCode,
        String receiptCode,
        OutboxEvent event,
        boolean inBatch) {

    /** What was answered, words included. */
    public Map<String, Object> answers() {
        return content.answers();
    }

    public String establishment() {
        return content.establishment();
    }

    ResponseReceipt receipt() {
        return new ResponseReceipt(id, campaignId, contentDigest, acceptedAt, receiptCode);
    }

    /** Without what must not come into a log. */
    @Override
    public String toString() {
        return "Submission[" + id + "]";
    }
}
