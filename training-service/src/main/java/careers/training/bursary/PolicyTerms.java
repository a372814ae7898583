package careers.training.bursary;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The dated terms a claim is judged and priced by, for one level of training.
 *
 * @param policyVersionId the row the amount is frozen from
 * @param versionNo the version's number within its scheme
 * @param amountPence what a claim is worth, in pence
 * @param claimWindowDays days after completion during which a claim is accepted, the last one included
 * @param accepts the days on which claims are accepted at all
 * @param leaderLimit live bursaries that a leader may hold
 * @param establishmentLimit live bursaries that a school, with all it succeeds, may hold
 * @param evidence what a school has to show
 * @param synthetic true when the terms stand in for terms that were never published
 */
public record PolicyTerms(
        UUID policyVersionId,
        int versionNo,
        long amountPence,
        int claimWindowDays,
        Days accepts,
        long leaderLimit,
        long establishmentLimit,
        Set<EvidenceKind> evidence,
        boolean synthetic) {

    /** The last day on which a claim for this completion is accepted. */
    public LocalDate lastClaimDay(LocalDate completedOn) {
        return completedOn.plusDays(claimWindowDays);
    }

    /**
     * Days in a row.
     *
     * @param from the first, or null for no beginning
     * @param to the last, or null for no end
     */
    public record Days(LocalDate from, LocalDate to) {

        public static final Days ALL = new Days(null, null);

        boolean include(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        @Override
        public String toString() {
            return (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
        }
    }
}
