package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.Actor;
import careers.demo.ApiClient;
import careers.launcher.RunningSystem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation with everybody whom the identity provider knows, and with nobody: the whole way from a real token
 * through the gateway into the service, the answer is the one that {@code docs/api/authz-matrix.csv} names. What is asked
 * for is not there and bodies are empty, so that nothing is changed; who is let in is told that, not refused.
 */
@ExtendWith(WholeSystem.class)
@Order(WholeSystem.AFTER_THE_JOURNEYS)
class AccessMatrixIT {

    private static final int AT_ONCE = 8;
    private static final String NOBODY = "nobody";
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * One operation.
     *
     * @param callers the columns whose cell says something
     */
    private record Row(String operation, String method, String path, Set<String> callers) {}

    /**
     * Who asks.
     *
     * @param token null for nobody
     * @param roles the columns that apply
     */
    private record Caller(String name, String token, Set<String> roles) {}

    @Test
    void letsEverybodyInWhereTheMatrixSaysSoAndNowhereElse(RunningSystem system, ApiClient api) throws Exception {
        // Given
        var rows = rows();
        var callers = callers(api);
        assertThat(callers.stream().flatMap(caller -> caller.roles().stream()))
                .as("somebody for every column")
                .containsAll(columns());
        // When
        List<Callable<String>> calls = new ArrayList<>();
        for (var row : rows) {
            callers.forEach(caller -> calls.add(() -> finding(row, caller, status(system, row, caller))));
        }
        // Then
        assertThat(all(calls)).isEmpty();
        assertThat(calls).hasSizeGreaterThan(4_500);
    }

    /** Empty if the answer is the right one. */
    private static String finding(Row row, Caller caller, int status) {
        boolean open = caller.roles().stream().anyMatch(row.callers()::contains);
        int refusal = caller.token() == null ? 401 : 403;
        boolean right = open ? status < 500 && status != 401 && status != 403 : status == refusal;
        return right ? "" : "%s for %s: %d".formatted(row.operation(), caller.name(), status);
    }

    private int status(RunningSystem system, Row row, Caller caller) throws IOException, InterruptedException {
        var path = PLACE.matcher(row.path())
                .replaceAll(place -> Matcher.quoteReplacement(UUID.randomUUID().toString()));
        boolean reads = row.method().equals("GET");
        var request = HttpRequest.newBuilder(URI.create(system.gatewayUrl() + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .header("Content-Type", "application/json")
                .method(row.method(), reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (caller.token() != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static List<String> all(List<Callable<String>> calls) throws Exception {
        List<String> findings = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<String> call : threads.invokeAll(calls)) {
                if (!call.get().isEmpty()) {
                    findings.add(call.get());
                }
            }
        }
        return findings;
    }

    private static List<Caller> callers(ApiClient api) throws IOException {
        List<Caller> callers = new ArrayList<>(List.of(new Caller(NOBODY, null, Set.of(NOBODY))));
        for (var actor : Actor.values()) {
            var token = api.tokens().of(actor);
            var claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
            Set<String> roles = new TreeSet<>();
            claims.path("groups").forEach(role -> roles.add(role.asText()));
            callers.add(new Caller(actor.login(), token, roles));
        }
        return callers;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(WholeSystem.repository().resolve("docs/api/authz-matrix.csv"));
    }

    private static List<String> columns() throws IOException {
        var head = List.of(lines().getFirst().split(",", -1));
        return head.subList(head.indexOf(NOBODY), head.indexOf("personal"));
    }

    private static List<Row> rows() throws IOException {
        var head = List.of(lines().getFirst().split(",", -1));
        return lines().stream().skip(1).map(line -> row(head, line.split(",", -1))).toList();
    }

    private static Row row(List<String> head, String[] cells) {
        Map<String, String> cell = new LinkedHashMap<>();
        IntStream.range(0, cells.length).forEach(i -> cell.put(head.get(i), cells[i]));
        var callers = head.subList(head.indexOf(NOBODY), head.indexOf("personal")).stream()
                .filter(column -> !cell.get(column).isEmpty())
                .collect(Collectors.toSet());
        return new Row(cell.get("operation"), cell.get("method"), cell.get("path"), callers);
    }
}
