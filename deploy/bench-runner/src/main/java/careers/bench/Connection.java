package careers.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One client: sends a request, waits for its whole answer, sends the next one over the same connection. */
final class Connection implements AutoCloseable {

    private static final int HEAD_END = 0x0D0A0D0A;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer received = ByteBuffer.allocate(16_384);
    private ByteBuffer sending;
    private long sentAt;

    Connection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(ByteBuffer request) throws IOException {
        sending = request;
        sentAt = System.nanoTime();
        flush();
    }

    /** Goes on sending what the socket did not take at once. */
    void flush() throws IOException {
        channel.write(sending);
        key.interestOps(sending.hasRemaining() ? SelectionKey.OP_WRITE | SelectionKey.OP_READ : SelectionKey.OP_READ);
    }

    /**
     * Reads what there is.
     *
     * @return the status once the answer is complete, 0 before
     */
    int receive() throws IOException {
        if (channel.read(received) < 0) {
            throw new BenchFailure("The service closed a connection.");
        }
        int head = headEnd();
        if (head == 0 || received.position() < head + contentLength(head)) {
            return 0;
        }
        int status = Integer.parseInt(ascii(9, 12));
        received.clear();
        return status;
    }

    long nanosSinceSent() {
        return System.nanoTime() - sentAt;
    }

    /** Where the head ends; 0 if it is not complete. */
    private int headEnd() {
        int last = 0;
        for (int i = 0; i < received.position(); i++) {
            last = last << 8 | received.get(i) & 0xFF;
            if (last == HEAD_END) {
                return i + 1;
            }
        }
        return 0;
    }

    private int contentLength(int head) {
        for (var line : ascii(0, head).split("\r\n", -1)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                return Integer.parseInt(line.substring(15).trim());
            }
        }
        throw new BenchFailure("An answer without Content-Length: " + ascii(0, head));
    }

    private String ascii(int from, int to) {
        return new String(received.array(), from, to - from, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
