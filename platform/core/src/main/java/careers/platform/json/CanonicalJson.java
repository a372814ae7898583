package careers.platform.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in its one canonical form (RFC 8785) and its digest: equal content gives equal bytes, whatever the key order. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical UTF-8 bytes of a JSON object or array. */
    public static byte[] bytes(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * SHA-256 over the canonical form of values as Jackson reads them: maps with text keys, lists, texts, numbers,
     * booleans and null. The same as that of their JSON, and several times faster.
     */
    public static String sha256(Map<String, ?> object) {
        return sha256(CanonicalWriter.text(object).getBytes(StandardCharsets.UTF_8));
    }

    public static String text(String json) {
        return new String(bytes(json), StandardCharsets.UTF_8);
    }

    /** SHA-256 over the canonical form, 64 lower-case hexadecimal digits. */
    public static String sha256(String json) {
        return sha256(bytes(json));
    }

    /** SHA-256 over bytes as they are, 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
