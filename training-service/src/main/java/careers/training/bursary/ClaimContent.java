package careers.training.bursary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What an approver approves. Its digest is stored with the claim and repeated by every decision, so an
 * approval counts for exactly this.
 *
 * @param claimId the claim
 * @param policyVersionId the terms it is priced by
 * @param enrolmentId the training it is for
 * @param leaderId the careers leader who was trained
 * @param establishment the claiming school or college, which is also the payee's reference
 * @param completedOn the day the provider declared
 * @param amountPence the frozen amount in pence
 * @param evidence what the school shows, as {@link Evidence#canonicalJson}
 * @param rules what the rules said at submission, as {@link Eligibility#record()}
 */
public record ClaimContent(
        UUID claimId,
        UUID policyVersionId,
        UUID enrolmentId,
        UUID leaderId,
        String establishment,
        LocalDate completedOn,
        long amountPence,
        String evidence,
        String rules) {

    /**
     * The content as canonical JSON (RFC 8785): names sorted, no spaces. None of the values can hold a
     * character that JSON escapes.
     */
    public String canonicalJson() {
        return "{\"amountPence\":" + amountPence
                + ",\"claimId\":\"" + claimId
                + "\",\"completedOn\":\"" + completedOn
                + "\",\"enrolmentId\":\"" + enrolmentId
                + "\",\"establishment\":\"" + establishment
                + "\",\"evidence\":" + evidence
                + ",\"leaderId\":\"" + leaderId
                + "\",\"policyVersionId\":\"" + policyVersionId
                + "\",\"rules\":\"" + rules
                + "\"}";
    }

    /** SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonicalJson().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
