package careers.platform.testing.badinput;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;

/** Bodies that are too large, say it or not, or become so. */
public final class Sizes {

    private static final AttackFile FILE = AttackFile.named("sizes");

    private Sizes() {}

    public static Stream<Attack> of(Request valid) {
        return FILE.attacks("attacks", valid);
    }

    /** The line that tells what a body digests to (RFC 9530). */
    public static String digest(byte[] body) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(body);
            return "Content-Digest: sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** 200 MB of spaces: white space before the JSON, if anybody unpacked it. */
    public static byte[] bomb() {
        return FILE.body("attacks", "200 MB packed");
    }
}
