package careers.training.clawback;

import careers.platform.json.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What an approver of a clawback approves: the money, the reason and what the school said to it.
 *
 * @param ground null while the school has said nothing
 * @param evidenceSha256 digest of what the school shows, or null
 */
record ClawbackContent(
        UUID clawbackId,
        UUID claimId,
        long amountPence,
        ClawbackReason reason,
        RepresentationGround ground,
        String evidenceSha256) {

    /** SHA-256 of the content as canonical JSON, 64 lower-case hexadecimal digits. */
    String sha256() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("amountPence", amountPence);
        content.put("claimId", claimId.toString());
        content.put("clawbackId", clawbackId.toString());
        content.put("evidenceSha256", evidenceSha256);
        content.put("ground", ground == null ? null : ground.name());
        content.put("reason", reason.name());
        return CanonicalJson.sha256(content);
    }
}
