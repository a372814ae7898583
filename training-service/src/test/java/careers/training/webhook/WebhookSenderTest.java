package careers.training.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent over the wire, to a server of this test. */
class WebhookSenderTest {

    private static final byte[] BODY = {'{', '}'};

    private final Vertx vertx = Vertx.vertx();
    private final WebhookSender sender = new WebhookSender(vertx, true);
    private final List<String> called = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            called.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Host"));
            switch (exchange.getRequestURI().getPath()) {
                case "/elsewhere" -> {
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/within");
                    exchange.sendResponseHeaders(307, -1);
                }
                case "/endless" -> endless(exchange.getResponseBody(), exchange);
                default -> exchange.sendResponseHeaders(204, -1);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        vertx.close();
    }

    @Test
    void connectsToTheHostThatWasJudgedAndLooksNoNameUp() throws Exception {
        Target target = new Target(
                URI.create("http://receiver.invalid:" + port() + "/hook"), InetAddress.getByName("127.0.0.1"));
        assertThat(sender.send(target, Map.of(), BODY)).hasValue(204);
        assertThat(called).containsExactly("/hook receiver.invalid:" + port());
    }

    @Test
    void followsNoRedirect() {
        assertThat(sender.send(here("/elsewhere"), Map.of(), BODY)).hasValue(307);
        assertThat(called).hasSize(1);
    }

    @Test
    void readsNoEndlessAnswer() {
        long before = System.nanoTime();
        assertThat(sender.send(here("/endless"), Map.of(), BODY)).hasValue(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);
        assertThat(sender.send(here("/hook"), Map.of(), BODY)).isEmpty();
    }

    @Test
    void isRefusedInProductionWhenItMayCallItsOwnMachine() {
        assertThat(sender.complaint())
                .hasValueSatisfying(text -> assertThat(text).contains("careers.webhook.allow-private"));
        assertThat(new WebhookSender(vertx, false).complaint()).isEmpty();
    }

    private Target here(String path) {
        return sender.target("http://127.0.0.1:" + port() + path).orElseThrow();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void endless(OutputStream answer, com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] much = new byte[100_000];
        while (true) {
            answer.write(much);
        }
    }
}
