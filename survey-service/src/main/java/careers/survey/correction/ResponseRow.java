package careers.survey.correction;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored response, locked until the transaction ends.
 *
 * @param revision version of its last event; an amendment is the next
 * @param answers as stored, JSON
 * @param contentDigest of what was sent first, or by the last amendment
 * @param changedAt when it came to this revision
 */
record ResponseRow(
        UUID id,
        UUID campaignId,
        UUID instrumentId,
        int instrumentVersion,
        String audience,
        String status,
        int revision,
        String answers,
        String contentDigest,
        String codeHash,
        Instant changedAt) {

    boolean isWithdrawn() {
        return "WITHDRAWN".equals(status);
    }
}
