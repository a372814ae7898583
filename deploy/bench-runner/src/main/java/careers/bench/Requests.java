package careers.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The same request again and again, built once; of a PUT only the id is written over, which is a new one each time. */
final class Requests {

    private static final int ID_LENGTH = 36;

    private final byte[] template;
    /** Where the id is; -1 if there is none. */
    private final int idAt;

    private final int expected;

    Requests(String path, String token, byte[] body) {
        var head = "PUT " + path;
        var rest = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        this.idAt = head.length();
        this.expected = 201;
        var start = (head + "0".repeat(ID_LENGTH) + rest).getBytes(StandardCharsets.US_ASCII);
        this.template = ByteBuffer.allocate(start.length + body.length)
                .put(start)
                .put(body)
                .array();
    }

    private Requests(byte[] template) {
        this.template = template;
        this.idAt = -1;
        this.expected = 200;
    }

    /** The same GET. */
    static Requests get(String path, String token) {
        return new Requests(
                ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** The status of every answer. */
    int expected() {
        return expected;
    }

    ByteBuffer next() {
        var request = template.clone();
        if (idAt >= 0) {
            var id = uuidv7().toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(id, 0, request, idAt, ID_LENGTH);
        }
        return ByteBuffer.wrap(request);
    }

    /** As the API advises (RFC 9562 §5.7). */
    static UUID uuidv7() {
        var random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
