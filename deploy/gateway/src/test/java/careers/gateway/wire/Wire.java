package careers.gateway.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** HTTP/1.1 framing, as little as the tests need. */
final class Wire {
    private Wire() {}

    /** Everything up to and including the empty line, or null at the end of the stream. */
    static String readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int tail = 0;
        while (tail != 0x0d0a0d0a) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.write(next);
            tail = tail << 8 | next;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads the body the head announces and returns its length. */
    static long skipBody(String head, InputStream in) throws IOException {
        return readBody(head, in, new ByteArrayOutputStream(0) {
            @Override
            public synchronized void write(byte[] bytes, int from, int count) {
                // Only the length counts.
            }
        });
    }

    static long readBody(String head, InputStream in, ByteArrayOutputStream into) throws IOException {
        String length = header(head, "Content-Length");
        if (length != null) {
            return copy(in, into, Long.parseLong(length));
        }
        if (!"chunked".equals(header(head, "Transfer-Encoding"))) {
            return 0;
        }
        long total = 0;
        while (true) {
            long size = Long.parseLong(line(in).split(";", 2)[0], 16);
            total += copy(in, into, size);
            line(in);
            if (size == 0) {
                return total;
            }
        }
    }

    /** The value of the header, or null. */
    static String header(String head, String name) {
        for (String line : head.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return line.substring(colon + 1).strip();
            }
        }
        return null;
    }

    private static long copy(InputStream in, ByteArrayOutputStream into, long count) throws IOException {
        byte[] block = new byte[64 * 1024];
        long left = count;
        while (left > 0) {
            int read = in.read(block, 0, (int) Math.min(block.length, left));
            if (read < 0) {
                throw new IOException("the body ended " + left + " bytes early");
            }
            into.write(block, 0, read);
            left -= read;
        }
        return count;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new IOException("the stream ended inside a chunk");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString().strip();
    }
}
