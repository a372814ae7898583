package careers.survey.correction;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that an amendment was accepted, the same whenever the same content is sent again.
 *
 * @param revision of the response from now on; the next amendment is one more
 * @param contentDigest SHA-256 over the canonical JSON (RFC 8785) of what was sent, 64 hexadecimal digits
 */
public record AmendmentReceipt(
        UUID responseId, UUID campaignId, int revision, String contentDigest, Instant amendedAt) {}
