package careers.bench;

import careers.bench.LoadGenerator.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** One way in, measured in several rounds. */
final class Measurement {

    private final Load load;
    private final List<Measured> rounds = new ArrayList<>();
    private final ProcessorTime processorTime;

    Measurement(Load load, Processes processes) {
        this.load = load;
        this.processorTime = new ProcessorTime(processes);
    }

    Measured round(Duration time) {
        var measured = processorTime.during(() -> load.run(time));
        rounds.add(measured);
        return measured;
    }

    /** Begins anew, warm. */
    void forget() {
        rounds.clear();
        processorTime.forget();
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
        return new Report.Way(
                rounds.stream().map(r -> rounded(r.perSecond(), 10)).toList(),
                rounded(all.perSecond() / reference, 100),
                rounded(all.percentile(0.50), 10),
                rounded(all.percentile(0.99), 10),
                processorTime.millisOfOne(answers()));
    }

    static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
