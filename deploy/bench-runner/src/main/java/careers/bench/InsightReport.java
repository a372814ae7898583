package careers.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What was measured of the insight-service.
 *
 * @param taken when, RFC 3339
 * @param command how it was asked for
 * @param schools in the frame
 * @param realFrame whether they are those of the register
 * @param readings of the log
 * @param asked milliseconds by way and by what was asked
 * @param heapMegabytes the most heap the whole service used while it was asked
 * @param freshness from the response that fills a block to the figure; null if left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InsightReport(
        String taken,
        String command,
        Report.Machine machine,
        int schools,
        boolean realFrame,
        int responses,
        int questions,
        List<Reading> readings,
        Map<String, Map<String, Latencies>> asked,
        long heapMegabytes,
        Freshness freshness) {

    /**
     * One reading of the log.
     *
     * @param what {@code first} of new responses, or {@code anew}
     * @param perSecond responses a second from the first that is stored to the last
     * @param seconds all of it, with the start of the service
     */
    record Reading(String what, long responses, double perSecond, double seconds) {}

    /**
     * From the 201 of the response that fills a block to the figure.
     *
     * @param perSecond responses accepted a second meanwhile
     */
    record Freshness(double perSecond, Latencies millis) {}
}
