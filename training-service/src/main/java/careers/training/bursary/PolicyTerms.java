package careers.training.bursary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The dated terms a claim is judged and priced by.
 *
 * @param policyVersionId the row the amount is frozen from
 * @param versionNo the version's number within its scheme
 * @param amountPence what a claim is worth, in pence
 * @param claimWindowDays days after completion during which a claim is accepted, the last one included
 * @param synthetic true when the terms stand in for terms that were never published
 */
public record PolicyTerms(
        UUID policyVersionId, int versionNo, long amountPence, int claimWindowDays, boolean synthetic) {

    /** The last day on which a claim for this completion is accepted. */
    public LocalDate lastClaimDay(LocalDate completedOn) {
        return completedOn.plusDays(claimWindowDays);
    }
}
