package careers.survey.response;

import careers.survey.campaign.CampaignGate;
import java.time.Instant;
import java.util.UUID;

/**
 * A response as it comes in, by whatever way.
 *
 * @param id chosen by the client
 * @param submitter for whom the client may submit
 * @param accessCode the code of the invitation, null if none was sent. It is neither stored nor part of the digest
 * @param traceparent W3C trace context of the request
 * @param inBatch whether it was collected earlier and may come later than one that comes by itself
 */
public record ArrivingResponse(
        UUID campaignId,
        UUID id,
        SubmitResponse content,
        Submitter submitter,
        String accessCode,
        String traceparent,
        boolean inBatch) {

    /** A response that comes by itself. */
    public ArrivingResponse(
            UUID campaignId,
            UUID id,
            SubmitResponse content,
            Submitter submitter,
            String accessCode,
            String traceparent) {
        this(campaignId, id, content, submitter, accessCode, traceparent, false);
    }

    /** Throws unless it may enter the campaign now. */
    void requireEntrance(CampaignGate.Entrance entrance, Instant now) {
        requireEntrance(entrance, now, content, inBatch);
    }

    static void requireEntrance(CampaignGate.Entrance entrance, Instant now, SubmitResponse content, boolean inBatch) {
        if (inBatch) {
            entrance.requireOpenForBatch(now, content.completedAt());
        } else {
            entrance.requireOpenAt(now);
        }
    }

    /** Without what must not come into a log. */
    @Override
    public String toString() {
        return "ArrivingResponse[" + id + "]";
    }
}
