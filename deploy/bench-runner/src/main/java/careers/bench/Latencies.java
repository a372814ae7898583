package careers.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Milliseconds that something took, time after time.
 *
 * @param times how often
 */
record Latencies(int times, double p50, double p95) {

    /** Runs it some times to warm up, and then as often as it takes. */
    static Latencies of(int times, Runnable work) {
        for (int i = 0; i < Math.max(1, times / 3); i++) {
            work.run();
        }
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            nanos.add(System.nanoTime() - start);
        }
        return of(nanos);
    }

    static Latencies of(List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        return new Latencies(sorted.size(), percentile(sorted, 0.5), percentile(sorted, 0.95));
    }

    private static double percentile(List<Long> sorted, double share) {
        return Measurement.rounded(sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6, 100);
    }
}
