package careers.training.bursary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Facts under construction: those of an ordinary claim, changed one by one. */
record Draft(
        LocalDate today,
        Optional<PolicyTerms> policy,
        Optional<LocalDate> completedOn,
        boolean inEngland,
        ClaimFacts.Standing standing,
        String type,
        String phase,
        boolean appointed,
        long liveClaims,
        long leaderUsed,
        long institutionUsed,
        long uncommitted) {

    static final LocalDate COMPLETED = LocalDate.of(2026, 9, 1);

    private static final PolicyTerms TERMS = new PolicyTerms(new UUID(0, 1), 1, 100_000, 90, true);

    static Draft ordinary() {
        return new Draft(
                COMPLETED.plusDays(10),
                Optional.of(TERMS),
                Optional.of(COMPLETED),
                true,
                ClaimFacts.Standing.OPEN,
                "Academy converter",
                "Secondary",
                true,
                0,
                0,
                0,
                100_000);
    }

    ClaimFacts facts() {
        return new ClaimFacts(
                today,
                policy,
                completedOn,
                new ClaimFacts.Setting(inEngland, standing, type, phase),
                appointed,
                liveClaims,
                new ClaimFacts.Entitlement(leaderUsed, 1),
                new ClaimFacts.Entitlement(institutionUsed, 2),
                uncommitted);
    }

    Draft today(LocalDate today) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft policy(Optional<PolicyTerms> policy) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft completedOn(Optional<LocalDate> completedOn) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft inEngland(boolean inEngland) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft standing(ClaimFacts.Standing standing) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft type(String type) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft phase(String phase) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft appointed(boolean appointed) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft liveClaims(long liveClaims) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft leaderUsed(long leaderUsed) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft institutionUsed(long institutionUsed) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft uncommitted(long uncommitted) {
        return new Draft(
                today,
                policy,
                completedOn,
                inEngland,
                standing,
                type,
                phase,
                appointed,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }
}
