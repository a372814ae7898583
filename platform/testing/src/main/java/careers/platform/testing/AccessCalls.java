package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.AccessMatrix.Row;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Runs rows of the {@link AccessMatrix} at a service, with the JDK's client: there are thousands of calls, and REST
 * Assured takes ten times as long for each.
 */
public final class AccessCalls {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String service;
    private final String base;
    private final PublishedApi api;

    /**
     * @param service survey, training or insight
     * @param base where it listens, {@code http://localhost:8081}
     */
    public AccessCalls(String service, String base) {
        this.service = service;
        this.base = base;
        this.api = PublishedApi.of(service);
    }

    /** Every caller is admitted or refused as the row says; nothing of the body needs to be right for that. */
    public void assertAdmission(Row row) {
        row.callers().keySet().forEach(caller -> {
            int status = call(row, token(caller), Map.of(), "{}").statusCode();
            String what = caller + " at " + row.operation();
            if (row.opensTo(caller)) {
                assertThat(status).as(what).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(status).as(what).isEqualTo(AccessMatrix.NOBODY.equals(caller) ? 401 : 403);
            }
        });
    }

    /**
     * What is somebody else's is answered exactly as what is not there: status, code and entity tag.
     *
     * @param token of a caller that reaches only its own
     * @param others ids of somebody else, by the name of their place in paths
     */
    public void assertAbsent(Row row, String token, Map<String, String> others) {
        String body = api.body(row.operation());
        Answer absent = Answer.of(call(row, token, Map.of(), body));
        Answer anothers = Answer.of(call(row, token, others, body));
        assertThat(anothers).as(row.operation() + " of another").isEqualTo(absent);
        assertThat(anothers.status()).as(row.operation() + " of another").isBetween(400, 499);
        if (row.method().equals("GET")) {
            assertThat(anothers.status()).as(row.operation() + " of another").isEqualTo(404);
        }
    }

    /** The body of a list, at its longest page. */
    public String list(Row row, String token) {
        return call(row, token, Map.of(), "").body();
    }

    /** One call of the operation; an id that is not given is one that nothing has. */
    public HttpResponse<String> call(Row row, String token, Map<String, String> ids, String body) {
        String path = row.path();
        for (String place : row.places()) {
            path = path.replace(
                    "{" + place + "}", ids.getOrDefault(place, UUID.randomUUID().toString()));
        }
        boolean reads = row.method().equals("GET");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .method(row.method(), reads ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        String mediaType = api.mediaType(row.operation());
        if (!reads) {
            request.header("Content-Type", mediaType == null ? "application/json" : mediaType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token with this role that speaks for nobody. */
    private String token(String caller) {
        return AccessMatrix.NOBODY.equals(caller) ? null : TestTokens.token("matrix-" + service, Set.of(caller));
    }

    /** What a caller could learn from an answer. */
    private record Answer(int status, String code, String etag) {

        static Answer of(HttpResponse<String> response) {
            return new Answer(
                    response.statusCode(),
                    code(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        }

        private static String code(String body) {
            try {
                JsonNode problem = MAPPER.readTree(body);
                return problem.path("code").asText() + problem.path("errors");
            } catch (IOException e) {
                return body;
            }
        }
    }
}
