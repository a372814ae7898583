package careers.platform.testing.badinput;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Speaks HTTP byte for byte: a client library would mend or refuse much of what is to be sent here. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private RawHttp() {}

    public static Answer send(Request request) {
        return send(request.bytes());
    }

    public static Answer send(byte[] bytes) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            write(socket.getOutputStream(), bytes);
            return Answer.of(readAll(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            // Refused before everything was sent: the answer says why.
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                read.write(part, 0, n);
            }
        } catch (java.net.SocketException e) {
            // Reset after the answer, since not everything that was sent was read.
        }
        return read.toByteArray();
    }

    /**
     * What came back.
     *
     * @param status 0 when the connection was closed without an answer
     */
    public record Answer(int status, String head, String body) {

        static Answer of(byte[] bytes) {
            int end = indexOf(bytes, END_OF_HEAD);
            if (end < 0) {
                return new Answer(0, "", "");
            }
            String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
            byte[] body = Arrays.copyOfRange(bytes, end + END_OF_HEAD.length, bytes.length);
            int status = Integer.parseInt(head.substring(9, 12));
            boolean chunked = head.toLowerCase(Locale.ROOT).contains("\ntransfer-encoding: chunked");
            return new Answer(status, head, new String(chunked ? joined(body) : body, StandardCharsets.UTF_8));
        }

        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        /** The chunks of a body as one (RFC 9112 §7.1). */
        private static byte[] joined(byte[] chunks) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            int at = 0;
            while (at < chunks.length) {
                int line = at;
                while (chunks[line] != '\r') {
                    line++;
                }
                int size = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII), 16);
                body.write(chunks, line + 2, size);
                at = size == 0 ? chunks.length : line + 2 + size + 2;
            }
            return body.toByteArray();
        }

        private static int indexOf(byte[] bytes, byte[] wanted) {
            for (int i = 0; i + wanted.length <= bytes.length; i++) {
                if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
