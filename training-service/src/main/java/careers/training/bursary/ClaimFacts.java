package careers.training.bursary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the record says about a claim that might be made, at one instant.
 *
 * @param today the day in London
 * @param policy the terms in force today
 * @param schemeFrozen whether the scheme takes no claims for the moment
 * @param completedOn the day the provider declared; empty while the training is not completed
 * @param establishment the claiming establishment
 * @param appointedOnCompletion whether the leader held an appointment there on that day, or at a school it succeeds
 * @param evidence what the school shows
 * @param liveClaims live claims for the same enrolment
 * @param leaderUsed bursaries the leader holds
 * @param institutionUsed bursaries the establishment holds, with all it succeeds
 * @param uncommittedPence budget not yet promised to anybody
 */
public record ClaimFacts(
        LocalDate today,
        Optional<PolicyTerms> policy,
        boolean schemeFrozen,
        Optional<LocalDate> completedOn,
        Setting establishment,
        boolean appointedOnCompletion,
        Set<EvidenceKind> evidence,
        long liveClaims,
        long leaderUsed,
        long institutionUsed,
        long uncommittedPence) {

    /** Whether an establishment is known to be open. */
    public enum Standing {
        OPEN,
        NOT_OPEN,
        UNKNOWN
    }

    /**
     * The establishment as the register describes it.
     *
     * @param inEngland whether it is in the nation the scheme funds
     * @param standing open, not open or not stated
     * @param type the register's name of its type, or null
     * @param phase the register's name of its phase of education, or null
     */
    public record Setting(boolean inEngland, Standing standing, String type, String phase) {}
}
