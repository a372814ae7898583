package careers.training.integrity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One link of an aggregate's chain.
 *
 * @param event the event as JSON, empty for a ledger transaction
 * @param rows JSON object by table and key: the image of a row that the transaction wrote, {@code true} for one that stayed
 */
record Seal(
        String aggregateType,
        String aggregateId,
        long step,
        String event,
        String rows,
        String previousSha256,
        String sha256) {

    /** The digest that these contents must have; the same lines as the SQL function {@code seal_sha256}. */
    String expectedSha256() {
        String lines = String.join(
                "\n", "seal-1", aggregateType, aggregateId, Long.toString(step), previousSha256, event, rows);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How differences name it. */
    String id() {
        return aggregateType + "/" + aggregateId + "/" + step;
    }
}
