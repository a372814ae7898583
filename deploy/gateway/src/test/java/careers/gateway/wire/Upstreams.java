package careers.gateway.wire;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Two services that run and one that does not, and a gateway that loses its patience soon. */
public final class Upstreams implements QuarkusTestResourceLifecycleManager {
    /** Fewer connections than the tests break, so that a leaked one is noticed. */
    public static final int POOL = 8;

    private static volatile Upstream survey;
    private static volatile Upstream training;

    public static Upstream survey() {
        return survey;
    }

    public static Upstream training() {
        return training;
    }

    @Override
    public Map<String, String> start() {
        try {
            survey = new Upstream("survey");
            training = new Upstream("training");
            return Map.of(
                    "careers.gateway.routes.survey.target", survey.url(),
                    "careers.gateway.routes.training.target", training.url(),
                    "careers.gateway.routes.insight.target", "http://127.0.0.1:" + closedPort(),
                    "careers.gateway.upstream.response-timeout", "1s",
                    "careers.gateway.upstream.pool-size", Integer.toString(POOL));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void stop() {
        try {
            survey.close();
            training.close();
        } catch (IOException ignored) {
            // The process ends anyway.
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
