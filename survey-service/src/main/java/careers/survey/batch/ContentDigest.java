package careers.survey.batch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares a body, as it was sent, with the header {@code Content-Digest} (RFC 9530 §2), a dictionary such as
 * {@code sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:}. Algorithms other than sha-256 are passed over.
 */
final class ContentDigest {

    private static final Pattern SHA_256 =
            Pattern.compile("(?:^|,)[ \\t]*sha-256=:([A-Za-z0-9+/]{43}=):[ \\t]*(?=,|$)");

    private ContentDigest() {}

    /**
     * @param headers the lines of the header; several are one list (RFC 9110 §5.3)
     * @throws careers.platform.problem.ProblemException 400 no sha-256, or not exactly one; 422 another body
     */
    static void require(List<String> headers, byte[] body) {
        Matcher digest = SHA_256.matcher(String.join(", ", headers));
        if (!digest.find()) {
            throw BatchError.CONTENT_DIGEST_REQUIRED.problem();
        }
        byte[] announced = Base64.getDecoder().decode(digest.group(1));
        if (digest.find()) {
            throw BatchError.CONTENT_DIGEST_REQUIRED.problem();
        }
        if (!MessageDigest.isEqual(announced, sha256(body))) {
            throw BatchError.CONTENT_DIGEST_DIFFERS.problem();
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
