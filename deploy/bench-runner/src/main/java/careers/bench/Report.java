package careers.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What was measured.
 *
 * @param taken when, RFC 3339
 * @param bodyBytes size of one response
 * @param linesOfABatch responses in each NDJSON batch
 * @param reference transactions a second of pgbench, round by round
 * @param ways how the service did, by way
 * @param memoryMegabytes of each part at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Report(
        String taken,
        Machine machine,
        BenchOptions options,
        int bodyBytes,
        int linesOfABatch,
        List<Double> reference,
        Map<String, Way> ways,
        Stored stored,
        Map<String, Long> memoryMegabytes) {

    static final String SINGLE = "service direct";
    static final String BATCHES = "NDJSON batches, direct";

    /** Responses a second in batches to those singly, both straight to the service; 5 is the target. */
    @JsonProperty
    double batchToSingle() {
        return Measurement.rounded(ways.get(BATCHES).ratio() / ways.get(SINGLE).ratio(), 100);
    }

    record Machine(String system, int processors, String java) {

        static Machine here() {
            return new Machine(
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.vm.version"));
        }
    }

    /**
     * One way in.
     *
     * @param perSecond round by round
     * @param ratio all its answers to all of the reference's transactions, in the same time
     * @param processorSeconds what each part used for a thousand responses
     */
    record Way(
            List<Double> perSecond,
            double ratio,
            double p50Millis,
            double p99Millis,
            Map<String, Double> processorSeconds) {}

    /** What the database has of what was acknowledged. */
    record Stored(long acknowledged, long responses, long events, long publishedEvents) {

        boolean exact() {
            return acknowledged == responses && acknowledged == events;
        }
    }
}
