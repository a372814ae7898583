package careers.survey.response;

import careers.platform.json.CanonicalJson;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The id of a response whose client sends an {@code Idempotency-Key} instead: the same caller, campaign and key give the
 * same id, so that nothing needs to be remembered of the answer (and nothing of it is left after an erasure).
 */
final class KeyedResponseId {

    private static final int LONGEST_KEY = 128;
    private static final int HEX_DIGITS = 32;

    private KeyedResponseId() {}

    /** A UUID of version 8 (RFC 9562 §5.8). */
    static UUID of(String caller, UUID campaignId, String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw PlatformError.IDEMPOTENCY_KEY_REQUIRED.problem();
        }
        String name = caller + '\n' + campaignId + '\n' + key;
        String hash =
                CanonicalJson.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, HEX_DIGITS);
        String versioned = hash.substring(0, 12) + '8' + hash.substring(13, 16) + 'a' + hash.substring(17);
        return UUID.fromString(versioned.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    /** Other content under the same key is said in terms of the key, since the client knows no id. */
    static Acceptance namingTheKey(Supplier<Acceptance> acceptance) {
        try {
            return acceptance.get();
        } catch (ProblemException problem) {
            throw problem.code() == ResponseError.RESPONSE_CONTENT_DIFFERS
                    ? PlatformError.IDEMPOTENCY_KEY_REUSED.problem()
                    : problem;
        }
    }
}
