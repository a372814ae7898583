package careers.training.webhook;

import careers.platform.startup.ProductionCheck;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends messages, to nobody within a network: it connects to the very host that was looked up and judged, follows no
 * redirect, and reads no more of an answer than its status.
 */
@ApplicationScoped
class WebhookSender implements ProductionCheck {

    private static final String ALLOW = "careers.webhook.allow-private";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_CONNECTIONS = 64;

    private final HttpClient client;
    private final boolean loopback;

    WebhookSender(Vertx vertx, @ConfigProperty(name = ALLOW, defaultValue = "false") boolean loopback) {
        this.loopback = loopback;
        this.client = vertx.createHttpClient(
                // A connection of its own for each: the next message may have to go to another host.
                new HttpClientOptions()
                        .setKeepAlive(false)
                        .setMaxPoolSize(MOST_CONNECTIONS)
                        .setConnectTimeout((int) CONNECT.toMillis()));
    }

    @Override
    public Optional<String> complaint() {
        return loopback ? Optional.of(ALLOW + " is for demonstrations") : Optional.empty();
    }

    /** Where an address leads at this moment; nothing if it may not be called. */
    Optional<Target> target(String url) {
        return Target.of(url, loopback, Target.SYSTEM);
    }

    /** The status of the answer; nothing if there was none in time. */
    OptionalInt send(Target target, Map<String, String> headers, byte[] body) {
        var answer = client.request(options(target))
                .compose(request -> post(request, headers, body))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return OptionalInt.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static RequestOptions options(Target target) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                // Numbers, so that nothing looks the name up again; the name is for TLS and the header Host.
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.host().getHostAddress()))
                .setHost(target.url().getHost())
                .setPort(target.port())
                .setSsl(target.isSecure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setConnectTimeout(CONNECT.toMillis())
                .setIdleTimeout(PATIENCE.toMillis());
    }

    private static Future<Integer> post(HttpClientRequest request, Map<String, String> headers, byte[] body) {
        headers.forEach(request::putHeader);
        return request.send(Buffer.buffer(body)).map(answer -> {
            // Whatever else it says is not wanted, however long it is, and that it is cut off is no fault.
            answer.exceptionHandler(cutOff -> {});
            request.reset();
            return answer.statusCode();
        });
    }
}
