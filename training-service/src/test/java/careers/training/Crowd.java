package careers.training;

import careers.platform.testing.TestTokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Many callers at once, thousands of requests over few connections. */
final class Crowd implements AutoCloseable {

    private static final int CALLERS = 64;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The status of a POST as a school of its own. */
    Callable<Integer> school(String establishment, String path, String json) {
        String token = TestTokens.token(
                "school-client-1", Set.of("school-client"), Map.of("establishments", List.of(establishment)));
        return () -> post(token, path, json);
    }

    /** The status of a POST as a finance approver. */
    Callable<Integer> approver(int number, String path, String json) {
        String token = TestTokens.token("approver-" + number, Set.of("finance-approver"));
        return () -> post(token, path, json);
    }

    /** Makes all calls, 64 at a time, and counts the statuses. */
    Map<Integer, Long> race(List<Callable<Integer>> calls) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }
        return statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    private int post(String token, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + Api.BASE + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", World.key())
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Override
    public void close() {
        client.close();
    }
}
