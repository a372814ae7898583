package careers.gateway.token;

import careers.gateway.route.GatewayConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The provider's keys, always at hand. They are fetched at the start, every few minutes, and when a token names one that
 * is not known; then at most once in {@code refresh-interval}, however many ask, so that invented key names cannot make a
 * flood. Whoever asks gets the result of a fetch that began after the question, so that a key published before the token
 * was signed is found. What cannot be fetched changes nothing: the known keys stay.
 */
@Singleton
public class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final long PATIENCE_MILLIS = 3_000;

    /** As many may wait for one fetch; who comes later is judged by the keys there are. */
    private static final int MOST_WAITING = 1_000;

    private final Vertx vertx;
    private final GatewayConfig.Token settings;
    private final HttpClient client;
    private volatile KeySet current = KeySet.NONE;
    private Promise<KeySet> next;
    private int waiting;
    private boolean fetching;
    private boolean failing;
    private long mayStartAt = System.nanoTime();
    private long timer = -1;

    @Inject
    SigningKeys(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.settings = config.token();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) PATIENCE_MILLIS)
                .setMaxHeaderSize(16 * 1024)
                .setIdleTimeout(30));
    }

    /** The keys known now. */
    KeySet current() {
        return current;
    }

    void begin(@Observes StartupEvent start) {
        refreshed();
        timer = vertx.setPeriodic(settings.refresh().toMillis(), again -> refreshed());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
        client.close();
    }

    /** The keys after a fetch that has not begun yet, or the present ones if too many wait for it already. Never fails. */
    synchronized Future<KeySet> refreshed() {
        if (waiting >= MOST_WAITING) {
            return Future.succeededFuture(current);
        }
        waiting++;
        if (next != null) {
            return next.future();
        }
        Promise<KeySet> promised = Promise.promise();
        next = promised;
        if (!fetching) {
            schedule();
        }
        return promised.future();
    }

    private void schedule() {
        long millis = TimeUnit.NANOSECONDS.toMillis(mayStartAt - System.nanoTime());
        if (millis <= 0) {
            fetch();
        } else {
            vertx.setTimer(millis + 1, due -> fetch());
        }
    }

    private void fetch() {
        Promise<KeySet> promised;
        synchronized (this) {
            promised = next;
            next = null;
            waiting = 0;
            fetching = true;
            mayStartAt = System.nanoTime() + settings.refreshInterval().toNanos();
        }
        download().map(KeySet::read).onComplete(done -> {
            if (done.succeeded()) {
                replace(done.result());
            } else {
                noteFailure(done.cause());
            }
            synchronized (this) {
                fetching = false;
                if (next != null) {
                    schedule();
                }
            }
            promised.complete(current);
        });
    }

    private Future<String> download() {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(settings.keys())
                .setConnectTimeout(PATIENCE_MILLIS)
                .setIdleTimeout(PATIENCE_MILLIS)
                .setFollowRedirects(false)
                .putHeader("Accept", "application/json");
        return client.request(options)
                .compose(request -> {
                    long late = vertx.setTimer(PATIENCE_MILLIS, gone -> request.reset());
                    return request.send()
                            .compose(response -> response.statusCode() == 200
                                    ? response.body()
                                    : Future.failedFuture("status " + response.statusCode()))
                            .onComplete(done -> vertx.cancelTimer(late));
                })
                .map(body -> body.toString());
    }

    private synchronized void replace(KeySet fetched) {
        if (failing || !fetched.ids().equals(current.ids())) {
            LOG.infof(
                    "%d signing keys of the identity provider are known",
                    fetched.ids().size());
        }
        failing = false;
        current = fetched;
    }

    /** One line when it begins, not one for each attempt; at the start it tries again by itself. */
    private synchronized void noteFailure(Throwable cause) {
        if (!failing) {
            LOG.warnf(
                    "the identity provider's keys cannot be fetched (%s); %d known ones stay in use",
                    cause.getMessage(), current.ids().size());
        }
        failing = true;
        if (current.isEmpty()) {
            vertx.setTimer(PATIENCE_MILLIS, again -> refreshed());
        }
    }
}
