package careers.gateway.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A client that sends exactly the bytes a test wants, which no HTTP library does. */
public final class Client implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String token;

    /** Sends no token unless a test says so. */
    public Client(int port) throws IOException {
        this(port, null);
    }

    /** Sends the token with {@link #exchange}, unless the test gives a header of its own. */
    public Client(int port, String token) throws IOException {
        this.token = token;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(15_000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** One request on a connection of its own; the Host header is added, and the token unless it is null. */
    public static Answer send(int port, String token, String method, String target, String... headers)
            throws IOException {
        try (Client client = new Client(port, token)) {
            return client.exchange(method, target, headers);
        }
    }

    /** One request on this connection; the Host header is added. */
    public Answer exchange(String method, String target, String... headers) throws IOException {
        write(method + " " + target + " HTTP/1.1\r\nHost: careers.test\r\n" + authorization(headers) + lines(headers)
                + "\r\n");
        return read(method.equals("HEAD"));
    }

    /** Sends the text as it is, one byte a character. */
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Sends a chunk of a body of unknown length. */
    public void writeChunk(byte[] bytes) throws IOException {
        write(Integer.toHexString(bytes.length) + "\r\n");
        write(bytes);
        write("\r\n");
    }

    /** The next answer. */
    public Answer read() throws IOException {
        return read(false);
    }

    /** The next answer without its body. */
    public String readHead() throws IOException {
        return Wire.readHead(in);
    }

    /** The next byte, or -1 when the gateway has closed the connection. */
    public int readByte() throws IOException {
        return in.read();
    }

    /** Whether the other side has hung up; with a reset where it had not read all that was sent. */
    public boolean isHungUp() throws IOException {
        try {
            return in.read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }

    public byte[] readBytes(int count) throws IOException {
        return in.readNBytes(count);
    }

    /** Hangs up the hard way, with a reset instead of a farewell. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Answer read(boolean headOnly) throws IOException {
        String head = Wire.readHead(in);
        if (head == null) {
            throw new IOException("the connection was closed without an answer");
        }
        int status = Integer.parseInt(head.substring(9, 12));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!headOnly && status >= 200 && status != 204 && status != 304) {
            Wire.readBody(head, in, body);
        }
        return new Answer(status, head, body.toString(StandardCharsets.UTF_8));
    }

    private String authorization(String... headers) {
        boolean given = token == null
                || Arrays.stream(headers).anyMatch(header -> header.regionMatches(true, 0, "Authorization:", 0, 14));
        return given ? "" : "Authorization: Bearer " + token + "\r\n";
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }
}
