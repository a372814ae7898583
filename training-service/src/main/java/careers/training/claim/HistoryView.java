package careers.training.claim;

import careers.platform.text.Text;
import careers.training.bursary.ClaimState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happened to a claim, in order.
 *
 * @param steps each one told by an event
 */
public record HistoryView(UUID claimId, List<Step> steps) {

    /**
     * One step.
     *
     * @param number the number of its event
     * @param state the state it led to
     * @param reasons why; empty where nobody had to say
     */
    public record Step(long number, ClaimState state, Instant at, List<Reason> reasons) {}

    /** A reason by code and in words. */
    public record Reason(CaseReason code, Text text) {

        static Reason of(String code) {
            CaseReason reason = CaseReason.valueOf(code);
            return new Reason(reason, reason.text());
        }
    }
}
