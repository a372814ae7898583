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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long after the 201 of the response that fills a block the figure changes, while responses come at a steady rate. With k
 * = 10, r people are shown once r + 10 were accepted; so a figure of r people is as old as the 201 of number r + 10.
 */
final class Freshness {

    static final int RATE = 500;

    private static final int MINIMUM = 10;
    private static final int UNDER_WAY = 256;
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PrintStream out;
    private final RunningSystem system;
    private final ApiClient api;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final List<Long> accepted = new ArrayList<>();
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private volatile String failure;

    Freshness(PrintStream out, RunningSystem system) {
        this.out = out;
        this.system = system;
        this.api = ApiClient.of(system.gatewayUrl(), system.topology().keycloakUrl());
    }

    InsightReport.Freshness measure(int seconds, int items) {
        var intake = Intake.open(api, measured(items), Questionnaires.answers(items));
        // What is measured is the system as it is after some minutes, not the compiling of its code.
        send(intake, Math.min(seconds, 10));
        awaitShown(intake, accepted.size());
        int before = accepted.size();
        var shown = new HashMap<Integer, Long>();
        var watcher = Thread.ofPlatform().daemon().start(() -> watch(intake, shown));
        long start = System.nanoTime();
        send(intake, seconds);
        double rate = (accepted.size() - before) * 1e9 / (System.nanoTime() - start);
        awaitShown(intake, accepted.size());
        watcher.interrupt();
        join(watcher);
        var times = ages(before, shown);
        var latencies = Latencies.of(times);
        out.printf(
                Locale.ROOT,
                "figure     %,.0f responses a second, %,d changes: p50 %,.0f ms, p95 %,.0f ms%n",
                rate,
                latencies.times(),
                latencies.p50(),
                latencies.p95());
        return new InsightReport.Freshness(Measurement.rounded(rate, 1), latencies);
    }

    /** The first question has a name that figures can be asked by. */
    private static Map<String, Object> measured(int items) {
        var questionnaire = new HashMap<>(Questionnaires.of(items));
        var questions = new ArrayList<Object>((List<?>) questionnaire.get("questions"));
        var first = new HashMap<Object, Object>((Map<?, ?>) questions.getFirst());
        first.put("concept", ResponseLog.concept(1));
        questions.set(0, first);
        questionnaire.put("questions", questions);
        return questionnaire;
    }

    /** One every 2 ms, whether those before are answered or not. */
    private void send(Intake intake, int seconds) {
        var token = Bench.token(api);
        long begin = System.nanoTime();
        int responses = seconds * RATE;
        for (int i = 0; i < responses && failure == null; i++) {
            LockSupport.parkNanos(begin + i * TimeUnit.SECONDS.toNanos(1) / RATE - System.nanoTime());
            free.acquireUninterruptibly();
            send(intake, token);
        }
        free.acquireUninterruptibly(UNDER_WAY);
        free.release(UNDER_WAY);
        if (failure != null) {
            throw new BenchFailure("A response was not accepted: " + failure);
        }
    }

    private void send(Intake intake, String token) {
        var request = HttpRequest.newBuilder(
                        URI.create(system.serviceProcess("survey-service").url() + intake.path() + Requests.uuidv7()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(intake.body()))
                .build();
        var unused = http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, error) -> {
            if (answer != null && answer.statusCode() == 201) {
                synchronized (accepted) {
                    accepted.add(System.nanoTime());
                }
            } else {
                failure = error == null ? "status " + answer.statusCode() : error.toString();
            }
            free.release();
        });
    }

    /** Notes when each number of people is first seen. */
    private void watch(Intake intake, Map<Integer, Long> shown) {
        while (!Thread.currentThread().isInterrupted()) {
            int people = people(intake.campaign());
            shown.putIfAbsent(people, System.nanoTime());
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private int people(UUID campaign) {
        var path = "/api/insight/v1/questions/comparison?campaign=" + campaign + "&concept=" + ResponseLog.concept(1);
        var request = HttpRequest.newBuilder(
                        URI.create(system.serviceProcess("insight-service").url() + path))
                .header("Authorization", "Bearer " + api.tokens().of(Actor.ANA))
                .build();
        try {
            var body = json.readTree(http.send(request, BodyHandlers.ofString()).body());
            return body.findValues("base").stream()
                    .mapToInt(base -> base.path("people").asInt())
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new BenchFailure("No figure was to be had: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void awaitShown(Intake intake, int people) {
        int expected = people / MINIMUM * MINIMUM - MINIMUM;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (people(intake.campaign()) < expected) {
            if (System.nanoTime() > end) {
                throw new BenchFailure("Of " + people + " people " + people(intake.campaign()) + " are shown.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** For every block that was filled: from then until a figure with it, or with later ones too, was seen. */
    private List<Long> ages(int before, Map<Integer, Long> shown) {
        var ages = new ArrayList<Long>();
        for (int people = before / MINIMUM * MINIMUM; people + MINIMUM <= accepted.size(); people += MINIMUM) {
            int released = people;
            long filled = accepted.get(people + MINIMUM - 1);
            shown.entrySet().stream()
                    .filter(seen -> seen.getKey() >= released)
                    .mapToLong(Map.Entry::getValue)
                    .min()
                    .ifPresent(seen -> ages.add(Math.max(0, seen - filled)));
        }
        return ages;
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", e);
        }
    }
}
