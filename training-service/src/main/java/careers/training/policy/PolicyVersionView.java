package careers.training.policy;

import careers.training.bursary.EvidenceKind;
import careers.training.course.Level;
import careers.training.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One version of a scheme's terms.
 *
 * @param effectiveTo the last day on which they are in force; absent while no successor is known
 * @param contentSha256 digest of the terms, which an approval has to name
 * @param simulation what the last simulation of these terms found; absent in a draft
 * @param allowedActions what the caller can do to them now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyVersionView(
        UUID policyVersionId,
        UUID schemeId,
        int versionNo,
        PolicyState state,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        List<LevelAmount> amounts,
        int claimWindowDays,
        LocalDate acceptsFrom,
        LocalDate acceptsTo,
        int leaderLimit,
        int establishmentLimit,
        List<EvidenceKind> evidence,
        boolean synthetic,
        String contentSha256,
        Simulation simulation,
        Instant approvedAt,
        Instant activatedAt,
        List<PolicyCommand> allowedActions,
        long version) {

    /** What a bursary is worth at one level. */
    public record LevelAmount(Level level, Money amount) {}

    /** What the simulation found: how many completions gain and lose, and what the year costs. */
    public record Simulation(
            String academicYear, int gain, int lose, Money costBefore, Money costAfter, Instant simulatedAt) {

        private static Simulation of(PolicyVersion policy) {
            return policy.simulatedSha256 == null
                    ? null
                    : new Simulation(
                            policy.simulatedYear,
                            policy.simulatedGain,
                            policy.simulatedLose,
                            Money.ofPence(policy.simulatedCostBeforePence),
                            Money.ofPence(policy.simulatedCostAfterPence),
                            policy.simulatedAt);
        }
    }

    static PolicyVersionView of(PolicyVersion policy, Predicate<String> hasRole) {
        return new PolicyVersionView(
                policy.id,
                policy.schemeId,
                policy.versionNo,
                policy.state,
                policy.effectiveFrom,
                policy.effectiveTo,
                policy.amounts.entrySet().stream()
                        .map(entry -> new LevelAmount(entry.getKey(), Money.ofPence(entry.getValue())))
                        .sorted((one, other) -> one.level().compareTo(other.level()))
                        .toList(),
                policy.claimWindowDays,
                policy.acceptsFrom,
                policy.acceptsTo,
                policy.limits.getOrDefault(PolicyVersion.LEADER, 0),
                policy.limits.getOrDefault(PolicyVersion.ESTABLISHMENT, 0),
                policy.evidence.stream().map(EvidenceKind::valueOf).toList(),
                policy.synthetic,
                policy.contentSha256,
                Simulation.of(policy),
                policy.approvedAt,
                policy.activatedAt,
                PolicyLifeCycle.TABLE.allowed(policy.state, hasRole),
                policy.version);
    }
}
