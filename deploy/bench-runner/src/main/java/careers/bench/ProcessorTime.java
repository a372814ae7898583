package careers.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the parts of the system compute while something is measured, added up over its rounds. */
final class ProcessorTime {

    private final Processes processes;
    private final Map<String, Duration> spent = new LinkedHashMap<>();

    ProcessorTime(Processes processes) {
        this.processes = processes;
    }

    <T> T during(Supplier<T> work) {
        var before = processes.processorTime();
        var result = work.get();
        processes
                .processorTime()
                .forEach((part, after) -> spent.merge(part, after.minus(before.get(part)), Duration::plus));
        return result;
    }

    void forget() {
        spent.clear();
    }

    /** Milliseconds of each part for one of so many, to a thousandth. */
    Map<String, Double> millisOfOne(long count) {
        var millis = new LinkedHashMap<String, Double>();
        spent.forEach((part, time) -> millis.put(part, Measurement.rounded(time.toNanos() / 1e6 / count, 1_000)));
        return millis;
    }
}
