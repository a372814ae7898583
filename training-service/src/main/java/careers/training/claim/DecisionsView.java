package careers.training.claim;

import careers.training.bursary.ClaimState;
import java.time.Instant;
import java.util.List;

/**
 * Who took part in a claim, for those who oversee it.
 *
 * @param submittedBy id of who submitted the claim
 * @param lastAmendedBy id of who last changed what it shows
 * @param decisions none, one or both
 * @param earlierRounds decisions that counted until the claim was held or returned
 */
public record DecisionsView(
        String submittedBy, String lastAmendedBy, List<DecisionView> decisions, List<Round> earlierRounds) {

    /**
     * Decisions that count no more.
     *
     * @param contentSha256 the content that was decided on
     * @param endedAs the state that the claim was moved to
     */
    public record Round(
            int round, String contentSha256, ClaimState endedAs, Instant endedAt, List<DecisionView> decisions) {}
}
