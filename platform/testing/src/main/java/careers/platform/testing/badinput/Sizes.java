package careers.platform.testing.badinput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Bodies that are too large, say it or not, or become so. */
public final class Sizes {

    private static final int MEGABYTE = 1 << 20;

    private Sizes() {}

    public static Stream<Attack> of(Request valid) {
        byte[] large = "x".repeat(11 * MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        String members = valid.text().substring(1);
        String fiveMegabytes = "x".repeat(5 * MEGABYTE);
        return Stream.of(
                Attack.refused("11 MB", valid.withBody(large), 413),
                Attack.refused(
                                "11 MB in chunks",
                                valid.withHeader("Transfer-Encoding: chunked").withBody(chunk(large)),
                                413)
                        .maybeBare(),
                Attack.refused("a text of 5 MB", valid.withBody("{\"x\":\"" + fiveMegabytes + "\"," + members), 400),
                Attack.refused("a name of 5 MB", valid.withBody("{\"" + fiveMegabytes + "\":1," + members), 400),
                Attack.refused(
                        "a number of 1 MB", valid.withBody("{\"x\":" + "1".repeat(MEGABYTE) + "," + members), 400),
                Attack.refused(
                        "an exponent of a thousand million", valid.withBody("{\"x\":1e1000000000," + members), 400),
                Attack.refused("a million members", valid.withBody(manyMembers()), 400),
                Attack.refused("a million items", valid.withBody("[" + "1,".repeat(MEGABYTE) + "1]"), 400),
                Attack.refused(
                                "200 MB packed",
                                valid.withHeader("Content-Encoding: gzip").withBody(bomb()),
                                400,
                                413,
                                415,
                                422)
                        .maybeBare(),
                Attack.refused(
                                "packed as it is not",
                                valid.withHeader("Content-Encoding: br").withBody("x"),
                                400,
                                415,
                                422)
                        .maybeBare());
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

    private static String manyMembers() {
        StringBuilder members = new StringBuilder("{");
        for (int i = 0; i < 500_000; i++) {
            members.append("\"m").append(i).append("\":1,");
        }
        return members.append("\"z\":1}").toString();
    }

    private static byte[] chunk(byte[] body) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(body);
        chunk.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunk.toByteArray();
    }

    /** 200 MB of spaces: white space before the JSON, if anybody unpacked it. */
    public static byte[] bomb() {
        byte[] spaces = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 200; i++) {
                gzip.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
