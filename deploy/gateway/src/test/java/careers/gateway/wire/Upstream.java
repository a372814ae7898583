package careers.gateway.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service as the gateway sees it: a socket that speaks HTTP, well or badly. It keeps every head byte for byte, so that
 * tests see what really was sent. What it does is named by the last segment of the path; anything else is echoed.
 */
public final class Upstream implements Closeable {
    private final String name;
    private final ServerSocket server;
    private final Queue<String> heads = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile CountDownLatch drip = new CountDownLatch(1);

    Upstream(String name) throws IOException {
        this.name = name;
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAll);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** All heads received so far, oldest first. */
    public Queue<String> heads() {
        return heads;
    }

    /** Connections open at the moment. */
    public int open() {
        return open.get();
    }

    /** Lets {@code /drip} send its second half, and readies it for the next call. */
    public void releaseDrip() {
        CountDownLatch waiting = drip;
        drip = new CountDownLatch(1);
        waiting.countDown();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        open.incrementAndGet();
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            String head = Wire.readHead(in);
            while (head != null) {
                heads.add(head);
                boolean stays = answer(head, in, out);
                out.flush();
                head = stays ? Wire.readHead(in) : null;
            }
        } catch (IOException gone) {
            // The gateway closed the connection, which is what some tests look for.
        } finally {
            open.decrementAndGet();
        }
    }

    /** True if the connection stays open. */
    private boolean answer(String head, InputStream in, OutputStream out) throws IOException {
        String path = head.split(" ", 3)[1].split("\\?", 2)[0];
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "vanish" -> {
                return false;
            }
            case "garbage" -> {
                write(out, "SMTP ready\r\n\r\n");
                return false;
            }
            case "cut" -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this");
                return false;
            }
            case "early" -> {
                write(out, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 5\r\n\r\nearly");
                out.flush();
                Wire.skipBody(head, in);
                return true;
            }
            case "hang" -> {
                drain(in);
                return false;
            }
            case "ready" -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nup");
            case "none" -> write(out, "HTTP/1.1 204 No Content\r\n\r\n");
            case "same" -> write(out, "HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n");
            case "telling" ->
                write(
                        out,
                        "HTTP/1.1 200 OK\r\nServer: secret/1\r\nX-Powered-By: coffee\r\nKeep-Alive: timeout=5\r\n"
                                + "X-Request-Id: other\r\nETag: \"1\"\r\nContent-Length: 0\r\n\r\n");
            case "boasting" ->
                write(
                        out,
                        "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nRateLimit: \"mine\";r=1;t=1\r\n"
                                + "Strict-Transport-Security: max-age=1\r\nCache-Control: max-age=60\r\n"
                                + "Content-Security-Policy: default-src 'self'\r\nContent-Length: 0\r\n\r\n");
            case "large" -> sendLarge(out);
            case "drip" -> sendDrip(out);
            case "events" -> {
                write(
                        out,
                        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + "6\r\nid:1\n\n\r\n");
                out.flush();
                drain(in);
                return false;
            }
            default -> echo(head, in, out);
        }
        return true;
    }

    private void echo(String head, InputStream in, OutputStream out) throws IOException {
        long length = Wire.skipBody(head, in);
        String body = name + "\n" + length + "\n" + head;
        write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n\r\n"
                        + (head.startsWith("HEAD") ? "" : body));
    }

    private static void sendLarge(OutputStream out) throws IOException {
        byte[] block = new byte[64 * 1024];
        write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 2_048; i++) {
            write(out, "10000\r\n");
            out.write(block);
            write(out, "\r\n");
        }
        write(out, "0\r\n\r\n");
    }

    private void sendDrip(OutputStream out) throws IOException {
        CountDownLatch release = drip;
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst");
        out.flush();
        try {
            if (release.await(10, TimeUnit.SECONDS)) {
                write(out, "after");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
