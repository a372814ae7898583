package careers.gateway.wire;

import static java.util.Map.entry;

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

    /** Room for what one test breaks and the next sends before the gateway has noticed. */
    public static final int CONCURRENCY = 64;

    /** Requests a minute of one credential for one campaign, and of one address for one open operation. */
    public static final int CAMPAIGN_QUOTA = 350;

    public static final int ANONYMOUS_QUOTA = 20;

    /** The least time between two fetches of the provider's keys. */
    public static final int KEY_INTERVAL_MILLIS = 250;

    /** A partner whose pages may call. */
    public static final String ORIGIN = "https://surveys.partner.test";

    private static volatile Upstream survey;
    private static volatile Upstream training;
    private static volatile Issuer issuer;

    public static Upstream survey() {
        return survey;
    }

    public static Upstream training() {
        return training;
    }

    public static Issuer issuer() {
        return issuer;
    }

    @Override
    public Map<String, String> start() {
        try {
            survey = new Upstream("survey");
            training = new Upstream("training");
            issuer = new Issuer();
            issuer.publish(Tokens.RSA, Tokens.EC);
            return Map.ofEntries(
                    entry("mp.jwt.verify.issuer", Issuer.NAME),
                    entry("mp.jwt.verify.publickey.location", issuer.keysUrl()),
                    entry("careers.gateway.token.refresh-interval", KEY_INTERVAL_MILLIS + "ms"),
                    entry("careers.gateway.origins", ORIGIN),
                    entry("careers.gateway.limits.head", "2s"),
                    entry("careers.gateway.limits.body-grace", "3s"),
                    entry("careers.gateway.rates.campaign", Integer.toString(CAMPAIGN_QUOTA)),
                    entry("careers.gateway.rates.anonymous", Integer.toString(ANONYMOUS_QUOTA)),
                    entry("careers.gateway.upstream.concurrency", Integer.toString(CONCURRENCY)),
                    entry("careers.gateway.routes.survey.target", survey.url()),
                    entry("careers.gateway.routes.training.target", training.url()),
                    entry("careers.gateway.routes.insight.target", "http://127.0.0.1:" + closedPort()),
                    entry("careers.gateway.upstream.response-timeout", "1s"),
                    entry("careers.gateway.upstream.pool-size", Integer.toString(POOL)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void stop() {
        try {
            survey.close();
            training.close();
            issuer.close();
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
