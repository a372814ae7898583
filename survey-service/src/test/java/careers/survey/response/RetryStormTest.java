package careers.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clients with bad lines: they send again and again, and hang up in the middle. */
@QuarkusTest
@WithInfrastructure
class RetryStormTest {

    private static final int RESPONSES = 500;
    private static final int TIMES = 20;
    private static final int THREADS = 16;
    private static final long SEED = 20_261_122;

    @Test
    void storesEachOfFiveHundredResponsesOnceHoweverOftenTheLineIsCut() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(RESPONSES).toList();
        List<UUID> calls = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            calls.addAll(ids);
        }
        Random random = new Random(SEED);
        Collections.shuffle(calls, random);
        Map<UUID, Set<String>> receipts = new ConcurrentHashMap<>();
        ids.forEach(id -> receipts.put(id, ConcurrentHashMap.newKeySet()));

        // When
        try (ExecutorService clients = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> sent = new ArrayList<>();
            for (UUID id : calls) {
                double luck = random.nextDouble();
                sent.add(clients.submit(() -> {
                    send(campaign, id, luck)
                            .ifPresent(answer -> receipts.get(id).add(answer.receipt()));
                    return null;
                }));
            }
            for (Future<?> call : sent) {
                call.get();
            }
        }
        for (UUID id : ids) {
            receipts.get(id).add(send(campaign, id, 1).orElseThrow().receipt());
        }

        // Then
        String where = " WHERE campaign_id = '" + campaign.id() + "'";
        assertThat(Database.value("SELECT count(*) FROM response" + where)).isEqualTo("500");
        assertThat(Database.value("SELECT count(*) || ' ' || max(stream_sequence) FROM outbox WHERE stream = '"
                        + campaign.id() + "'"))
                .isEqualTo("500 500");
        assertThat(receipts.values()).allSatisfy(same -> assertThat(same).hasSize(1));
        Set<String> all = new HashSet<>();
        receipts.values().forEach(all::addAll);
        assertThat(all).hasSize(RESPONSES);
    }

    @Test
    void keepsNothingOfThirtyTwoClientsThatHangUpInTheMiddleAgainAndAgain() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID before = UUID.randomUUID();
        String receipt = campaign.submit(before, campaign.aResponse()).asString();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long open = openConnections();

        // When
        try (ExecutorService clients = Executors.newFixedThreadPool(32)) {
            for (int client = 0; client < 32; client++) {
                double luck = client / 32.0 * 0.5;
                clients.execute(() -> {
                    for (int i = 0; i < 30; i++) {
                        hangUp(campaign, luck);
                    }
                });
            }
        }

        // Then
        assertThat(campaign.submit(before, campaign.aResponse()).asString()).isEqualTo(receipt);
        assertThat(campaign.submit(UUID.randomUUID(), campaign.aResponse()).statusCode())
                .isEqualTo(201);
        awaitTrue(
                "an open transaction",
                () -> Database.value("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'")
                        .equals("0"));
        awaitTrue(
                "a lock on a campaign",
                () -> Database.value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock'")
                        .equals("0"));
        awaitTrue("a connection", () -> openConnections() <= open + 2);
        awaitTrue("a thread", () -> ManagementFactory.getThreadMXBean().getThreadCount() <= threads + 16);
    }

    private record Received(String receipt) {}

    private static void hangUp(OpenCampaign campaign, double luck) {
        try {
            send(campaign, UUID.randomUUID(), luck);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a response.
     *
     * @param luck below 0.3 the line is cut at that part of the request, below 0.5 after it; otherwise the answer comes
     */
    private static Optional<Received> send(OpenCampaign campaign, UUID id, double luck) throws IOException {
        byte[] request = request(campaign, id);
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            if (luck < 0.3) {
                line.getOutputStream().write(request, 0, (int) (request.length * luck / 0.3));
                // As when the cable is pulled: the rest of the connection is thrown away.
                line.setSoLinger(luck < 0.15, 0);
                return Optional.empty();
            }
            line.getOutputStream().write(request);
            if (luck < 0.5) {
                return Optional.empty();
            }
            String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 20");
            return Optional.of(new Received(answer.substring(answer.indexOf("\r\n\r\n") + 4)));
        }
    }

    private static byte[] request(OpenCampaign campaign, UUID id) {
        String body = """
                {"instrumentId":"%s","instrumentVersion":%d,"language":"en","mode":"SELF","answers":{"satisfaction":"5"}}""".formatted(campaign.instrumentId(), campaign.instrumentVersion());
        return ("PUT /api/survey/v1/campaigns/" + campaign.id() + "/responses/" + id
                        + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Authorization: Bearer " + SurveyApi.RESPONDENTS
                        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Connections of clients that the service still has, from the table of the kernel; none where there is no such. */
    private static long openConnections() {
        String port = "%04X".formatted(RestAssured.port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::isReadable)
                .flatMap(RetryStormTest::lines)
                .map(line -> line.trim().split("\\s+", -1))
                .filter(fields -> fields.length > 3 && fields[1].endsWith(":" + port))
                .filter(fields -> Set.of("01", "08").contains(fields[3]))
                .count();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitTrue(String what, BooleanSupplier gone) throws InterruptedException {
        for (int i = 0; i < 100 && !gone.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(gone.getAsBoolean())
                .as("nothing is left behind, not even " + what)
                .isTrue();
    }
}
