package careers.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The public API as a partner's software calls it: through the gateway, with a bearer token. */
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http;
    private final String gateway;
    private final Tokens tokens;
    private final ObjectMapper json = new ObjectMapper();

    public ApiClient(HttpClient http, String gateway, Tokens tokens) {
        this.http = http;
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** A client for the usual addresses of a local system. */
    public static ApiClient of(String gateway, String identity) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new ApiClient(http, gateway, new Tokens(http, identity));
    }

    public Tokens tokens() {
        return tokens;
    }

    public Answer get(Actor actor, String path) {
        return send(actor, "GET", path, null, "application/json", Map.of());
    }

    /** A POST that makes or moves something, with an Idempotency-Key of its own. */
    public Answer post(Actor actor, String path, Object body) {
        return send(actor, "POST", path, body, "application/json", Map.of("Idempotency-Key", key()));
    }

    /** A POST that changes what was read before. */
    Answer postIfMatch(Actor actor, String path, String etag) {
        return send(actor, "POST", path, null, "application/json", Map.of("If-Match", etag));
    }

    /** A POST of a CSV file. */
    public Answer postCsv(Actor actor, String path, byte[] file) {
        return send(actor, "POST", path, file, "text/csv", Map.of("Idempotency-Key", key()));
    }

    public Answer put(Actor actor, String path, Object body, Map<String, String> headers) {
        return send(actor, "PUT", path, body, "application/json", headers);
    }

    /** All items of a list, page by page. */
    public List<JsonNode> list(Actor actor, String path) {
        var items = new ArrayList<JsonNode>();
        var query = path + (path.contains("?") ? "&" : "?") + "limit=200";
        var cursor = "";
        do {
            var page = get(actor, query + cursor).expect(200);
            page.body().path("items").forEach(items::add);
            var next = page.body().path("next");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    /**
     * Follows an accepted operation until it is finished.
     *
     * @param accepted a 202 whose Location leads to something with a finishedAt
     * @throws DemoFailure if it takes longer than anything should
     */
    public Answer finished(Actor actor, Answer accepted) {
        var location = accepted.expect(202).headers().firstValue("Location").orElseThrow();
        var path = URI.create(location).getPath();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var operation = get(actor, path).expect(200);
            if (operation.body().path("finishedAt").isTextual()) {
                return operation;
            }
            pause();
        }
        throw new DemoFailure(accepted.call() + " is not finished after " + LONGEST.toMinutes() + " minutes: " + path);
    }

    /** Ends the story in one sentence if nothing is there to talk to. */
    void requireRunning() {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(gateway + "/health")).build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new DemoFailure("The system at " + gateway + " is not ready (health " + status + ").");
            }
        } catch (IOException e) {
            throw new DemoFailure(
                    "Nothing answers at " + gateway + ". Start the system in another terminal first: deploy/up");
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * Any call.
     *
     * @param body something to be written as JSON, bytes to be sent as they are, or null for none
     * @throws DemoFailure if there is no answer
     */
    public Answer send(Actor actor, String method, String path, Object body, String type, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(actor))
                .header("Accept", "application/json, application/problem+json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(body)));
        if (body != null) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::setHeader);
        try {
            return answer(method + " " + path, http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new DemoFailure(method + " " + path + " got no answer: " + e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private Answer answer(String call, HttpResponse<byte[]> response) throws IOException {
        var isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
        JsonNode body = isJson ? json.readTree(response.body()) : MissingNode.getInstance();
        return new Answer(call, response.statusCode(), response.headers(), body);
    }

    private byte[] bytes(Object body) {
        try {
            return body instanceof byte[] raw ? raw : json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static DemoFailure interrupted() {
        Thread.currentThread().interrupt();
        return new DemoFailure("Interrupted.");
    }
}
