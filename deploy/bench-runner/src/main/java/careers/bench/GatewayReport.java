package careers.bench;

import java.util.Map;

/**
 * What the entrance costs.
 *
 * @param taken when, RFC 3339
 * @param command how it was asked for
 * @param asked by request, and by entrance
 */
record GatewayReport(
        String taken,
        String command,
        Report.Machine machine,
        GatewayOptions options,
        Map<String, Map<String, Way>> asked) {

    /**
     * One entrance.
     *
     * @param processorMicros of the entrance itself for each request, user and system
     */
    record Way(double perSecond, double processorMicros, double p50Millis, double p99Millis) {}
}
