package careers.bench;

import careers.bench.LoadGenerator.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** One way in, measured in several rounds. */
final class Measurement {

    private final Load load;
    private final Processes processes;
    private final List<Measured> rounds = new ArrayList<>();
    private final Map<String, Duration> processorTime = new LinkedHashMap<>();

    Measurement(Load load, Processes processes) {
        this.load = load;
        this.processes = processes;
    }

    Measured round(Duration time) {
        var before = processes.processorTime();
        var measured = load.run(time);
        processes
                .processorTime()
                .forEach((part, after) -> processorTime.merge(part, after.minus(before.get(part)), Duration::plus));
        rounds.add(measured);
        return measured;
    }

    /** Begins anew, warm. */
    void forget() {
        rounds.clear();
        processorTime.clear();
    }

    long answers() {
        return rounds.stream().mapToLong(Measured::answers).sum();
    }

    /** @param reference mean transactions a second of pgbench in the same rounds */
    Report.Way against(double reference) {
        var all = new Measured(
                (int) answers(),
                rounds.stream().mapToLong(Measured::took).sum(),
                rounds.stream().flatMapToLong(r -> LongStream.of(r.latencies())).toArray());
        var processor = new LinkedHashMap<String, Double>();
        processorTime.forEach(
                (part, time) -> processor.put(part, rounded(time.toNanos() / 1e9 * 1_000 / answers(), 1_000)));
        return new Report.Way(
                rounds.stream().map(r -> rounded(r.perSecond(), 10)).toList(),
                rounded(all.perSecond() / reference, 100),
                rounded(all.percentile(0.50), 10),
                rounded(all.percentile(0.99), 10),
                processor);
    }

    static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
