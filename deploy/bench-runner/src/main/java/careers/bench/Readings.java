package careers.bench;

import careers.demo.Actor;
import careers.demo.ApiClient;
import careers.launcher.RunningSystem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * How fast the insight-service reads responses from the log: the first time, and all of them anew. The log is there before
 * the service starts, so that nothing but the service is measured. Time counts from the first response that is stored until
 * all are, and all blocks that are due are released.
 */
final class Readings {

    private static final String SERVICE = "insight-service";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final PrintStream out;
    private final RunningSystem system;
    private final InsightDatabase database;
    private final Frame frame;
    private final int questions;
    private final List<InsightReport.Reading> readings = new ArrayList<>();
    private ResponseLog last;
    private long told;

    Readings(PrintStream out, RunningSystem system, InsightDatabase database, Frame frame, int questions) {
        this.out = out;
        this.system = system;
        this.database = database;
        this.frame = frame;
        this.questions = questions;
    }

    /** A campaign for each of these sizes, one after the other; the log is then read once more. */
    List<InsightReport.Reading> measure(List<Integer> sizes) {
        told = settled();
        for (int size : sizes) {
            system.serviceProcess(SERVICE).kill9();
            long start = System.nanoTime();
            tell(size);
            out.printf(Locale.ROOT, "log        %,d responses in %.1f s%n", size, (System.nanoTime() - start) / 1e9);
            read("first", size, told - size, Map.of());
        }
        var roots = root();
        database.run("CHECKPOINT");
        read("anew", told, 0, Map.of("INSIGHT_REBUILD", "true"));
        var again = root();
        if (!again.equals(roots)) {
            throw new BenchFailure("Read anew the release is another: " + roots + ", " + again);
        }
        out.println("root       the same after reading anew, kept and counted: " + roots);
        return readings;
    }

    /** How much is in the log already, all of it read. */
    private long settled() {
        long before = -1;
        long read = database.read();
        while (read != before) {
            for (int i = 0; i < 50; i++) {
                pause();
            }
            before = read;
            read = database.read();
        }
        return read;
    }

    /** The largest campaign, which is the last. */
    ResponseLog last() {
        return last;
    }

    private void tell(int size) {
        if (last != null) {
            last.close();
        }
        last = new ResponseLog(system.bootstrapServers(), questions, frame, size);
        last.open();
        last.accept(size);
        told += size;
    }

    /** From the first look that is stored to the last; what the first look held is not counted. */
    private void read(String what, long events, long before, Map<String, String> configuration) {
        long restarted = System.nanoTime();
        var starting =
                CompletableFuture.runAsync(() -> system.serviceProcess(SERVICE).restart(configuration));
        // A reading anew begins with forgetting how far the log was read.
        await(starting, () -> database.read() < told);
        await(starting, () -> database.read() > before);
        long first = System.nanoTime();
        long firstRead = database.read();
        await(starting, () -> database.read() >= told && database.isReleased());
        long now = System.nanoTime();
        double seconds = (now - first) / 1e9;
        double rate = (told - firstRead) / seconds;
        starting.join();
        readings.add(new InsightReport.Reading(
                what, events, Measurement.rounded(rate, 1), Measurement.rounded((now - restarted) / 1e9, 10)));
        out.printf(
                Locale.ROOT,
                "read       %-6s %,9d responses %,9.0f a second, %.1f s with the start%n",
                what,
                events,
                rate,
                (now - restarted) / 1e9);
    }

    /** Both digests of the largest campaign, which have to agree. Counting all people afresh takes as long as it takes. */
    private String root() {
        var token = ApiClient.of(system.gatewayUrl(), system.topology().keycloakUrl())
                .tokens()
                .of(Actor.IDRIS);
        var request = HttpRequest.newBuilder(URI.create(system.serviceProcess(SERVICE)
                                .url() + "/api/insight/v1/release-root?campaign=" + last.campaign()))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            var view = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200 || !view.path("agrees").asBoolean()) {
                throw new BenchFailure("The sums are not those of the responses: " + answer.body());
            }
            return view.path("root").asText();
        } catch (IOException e) {
            throw new BenchFailure("The root was not to be had: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", e);
        }
    }

    private static void await(CompletableFuture<?> starting, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (starting.isCompletedExceptionally()) {
                starting.join();
            }
            if (System.nanoTime() > end) {
                throw new BenchFailure("The log was not read in " + PATIENCE.toMinutes() + " minutes.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.");
        }
    }
}
