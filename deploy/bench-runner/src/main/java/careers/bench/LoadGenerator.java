package careers.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * So many clients on one thread, each with one request under way, because the load must not take the processor from what
 * is measured. Every answer is read to its end, and one with another status than expected ends the measurement.
 */
final class LoadGenerator implements Load {

    private static final int MOST_ANSWERS = 2_000_000;

    private final int port;
    private final Requests requests;
    private final int clients;

    LoadGenerator(int port, Requests requests, int clients) {
        this.port = port;
        this.requests = requests;
        this.clients = clients;
    }

    @Override
    public Measured run(Duration time) {
        var connections = new ArrayList<Connection>();
        try (var selector = Selector.open()) {
            for (int i = 0; i < clients; i++) {
                connections.add(new Connection(port, selector));
            }
            return measure(selector, connections, time);
        } catch (IOException e) {
            throw new BenchFailure("The load was cut off: " + e.getMessage(), e);
        } finally {
            connections.forEach(LoadGenerator::close);
        }
    }

    private Measured measure(Selector selector, Iterable<Connection> connections, Duration time) throws IOException {
        var nanos = new long[MOST_ANSWERS];
        int answers = 0;
        long start = System.nanoTime();
        long end = start + time.toNanos();
        int underWay = 0;
        for (var connection : connections) {
            connection.send(requests.next());
            underWay++;
        }
        // What is under way at the end is waited for: it counts, and the database must have it.
        while (underWay > 0) {
            selector.select(1_000);
            for (var key : selector.selectedKeys()) {
                var connection = (Connection) key.attachment();
                if ((key.readyOps() & SelectionKey.OP_WRITE) != 0) {
                    connection.flush();
                }
                int status = connection.receive();
                if (status == requests.expected()) {
                    nanos[answers++] = connection.nanosSinceSent();
                    if (System.nanoTime() < end) {
                        connection.send(requests.next());
                    } else {
                        underWay--;
                    }
                } else if (status != 0) {
                    throw new BenchFailure("An answer was " + status + ", not " + requests.expected() + ".");
                }
            }
            selector.selectedKeys().clear();
        }
        return new Measured(answers, System.nanoTime() - start, Arrays.copyOf(nanos, answers));
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new BenchFailure("A connection could not be closed: " + e.getMessage(), e);
        }
    }

    /**
     * What came of it.
     *
     * @param took from the first request to the last answer, nanoseconds
     * @param latencies of every answer, nanoseconds
     */
    record Measured(int answers, long took, long[] latencies) {

        double perSecond() {
            return answers * 1e9 / took;
        }

        /** Milliseconds that so large a share of the answers needed at most. */
        double percentile(double share) {
            var sorted = latencies.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
        }
    }
}
