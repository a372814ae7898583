package careers.bench;

import careers.bench.Lists.Listing;
import careers.demo.Answer;
import careers.demo.ApiClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a list page by page, as long as there are pages and time, and says how long each took. */
final class PageWalk {

    private static final int REPEATS = 5;
    private static final double SLOW_MILLIS = 100;
    private static final int FEED_STEPS = 100;

    private final ApiClient api;
    private final TrainingDatabase database;
    private final Listing listing;
    private final List<Double> millis = new ArrayList<>();
    private String slowest = "";
    private double slowestMillis;
    private boolean complete;

    PageWalk(ApiClient api, TrainingDatabase database, Listing listing) {
        this.api = api;
        this.database = database;
        this.listing = listing;
    }

    /** Nothing where this reader may not read this list. */
    Optional<ClaimsReport.Pages> measure(Duration patience) {
        var first = address("");
        if (api.get(listing.reader(), first).status() != 200) {
            return Optional.empty();
        }
        if (listing.feed()) {
            jump();
        } else {
            walk(first, patience);
        }
        return Optional.of(report());
    }

    private void walk(String first, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        var page = page(first);
        var next = page.body().path("next");
        while (next.isTextual() && System.nanoTime() < end) {
            page = page(address("cursor=" + next.asText()));
            next = page.body().path("next");
        }
        complete = !next.isTextual();
    }

    /** A feed opens anywhere. */
    private void jump() {
        long last = database.number("select coalesce(max(position), 0) from outbox");
        for (int step = 0; step <= FEED_STEPS; step++) {
            page(address("after=" + last * step / FEED_STEPS));
        }
        complete = true;
    }

    private Answer page(String address) {
        long start = System.nanoTime();
        var answer = api.get(listing.reader(), address);
        double took = (System.nanoTime() - start) / 1e6;
        answer.expect(200);
        millis.add(took);
        if (took > slowestMillis) {
            slowestMillis = took;
            slowest = address;
        }
        return answer;
    }

    private String address(String place) {
        var query = listing.path() + (listing.path().contains("?") ? "&" : "?") + "limit=" + listing.limit();
        return place.isEmpty() ? query : query + "&" + place;
    }

    private ClaimsReport.Pages report() {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new ClaimsReport.Pages(
                listing.path().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…"),
                listing.reader().login(),
                millis.size(),
                complete,
                rounded(millis.getFirst()),
                rounded(millis.get(millis.size() / 2)),
                rounded(millis.getLast()),
                rounded(sorted[(int) Math.ceil(0.99 * sorted.length) - 1]),
                rounded(slowestMillis),
                rounded(slowestAgain()),
                (int) Arrays.stream(sorted).filter(took -> took > SLOW_MILLIS).count());
    }

    /** The slowest page once more: what it takes, and not what else happened just then. The middle one of five. */
    private double slowestAgain() {
        var again = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            api.get(listing.reader(), slowest).expect(200);
            again[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(again);
        return again[REPEATS / 2];
    }

    private static double rounded(double value) {
        return Measurement.rounded(value, 10);
    }
}
