package careers.survey.response;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that a response was accepted, the same whenever the same content is sent again.
 *
 * @param contentDigest SHA-256 over the canonical JSON (RFC 8785) of what was sent, 64 hexadecimal digits
 * @param acceptedAt when it was stored for good
 * @param receiptCode with which the respondent can amend, take back or erase the response; show it to nobody else
 */
public record ResponseReceipt(
        UUID responseId, UUID campaignId, String contentDigest, Instant acceptedAt, String receiptCode) {}
