package careers.survey.response;

import java.util.UUID;

/**
 * A response as it comes in, by whatever way.
 *
 * @param id chosen by the client
 * @param submitter for whom the client may submit
 * @param accessCode the code of the invitation, null if none was sent. It is neither stored nor part of the digest
 * @param traceparent W3C trace context of the request
 */
public record ArrivingResponse(
        UUID campaignId, UUID id, SubmitResponse content, Submitter submitter, String accessCode, String traceparent) {

    /** Without what must not come into a log. */
    @Override
    public String toString() {
        return "ArrivingResponse[" + id + "]";
    }
}
