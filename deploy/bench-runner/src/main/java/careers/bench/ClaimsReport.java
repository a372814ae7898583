package careers.bench;

import careers.bench.ClaimsMeasurement.Rates;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What {@code deploy/bench claims} measured; what was left out is null.
 *
 * @param taken when, RFC 3339
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimsReport(
        String taken,
        Report.Machine machine,
        ClaimsOptions options,
        List<Import> imports,
        Claims claims,
        Eligibility eligibility,
        List<Pages> pages,
        List<String> pagesNotMeasured) {

    /**
     * One register file.
     *
     * @param peakHeapMebibytes of the service, which has 256
     * @param outcome rows by what became of them
     */
    record Import(
            String what, int bytes, int rows, double seconds, long peakHeapMebibytes, Map<String, Integer> outcome) {}

    /**
     * From submission to payment.
     *
     * @param claimsOfRun in one payment run
     * @param transactionsOfClaim up to the second approval
     * @param transactionsOfRun for all claims of a run together
     * @param rowsOfClaim inserted or changed for one claim, with its part of the run
     * @param reference the same rows as raw SQL
     * @param paid claims that the database has as paid: all that were submitted
     */
    record Claims(
            int claimsOfRun,
            int transactionsOfClaim,
            int transactionsOfRun,
            double rowsOfClaim,
            Rates reference,
            Map<String, Way> ways,
            long paid) {}

    /**
     * One way in.
     *
     * @param ratio to the reference
     * @param p50Millis from the request of a claim to its second approval
     * @param processorMillis what each part of the system computed for a claim
     */
    record Way(Rates rates, double ratio, double p50Millis, double p99Millis, Map<String, Double> processorMillis) {}

    /**
     * Checks of eligibility.
     *
     * @param claims stored meanwhile
     * @param enrolments stored meanwhile
     * @param verdicts how often each was given
     */
    record Eligibility(
            long claims,
            long enrolments,
            int checks,
            double perSecond,
            double p50Millis,
            double p99Millis,
            Map<String, Integer> verdicts) {}

    /**
     * One list, read by one reader from its first page on.
     *
     * @param pages that were read
     * @param complete false when time was up before the last page
     * @param slowestAgain the slowest page asked for five times more, the middle of these
     * @param over100 pages that took more than 100 ms
     */
    record Pages(
            String list,
            String reader,
            int pages,
            boolean complete,
            double first,
            double middle,
            double last,
            double p99,
            double slowest,
            double slowestAgain,
            int over100) {}
}
