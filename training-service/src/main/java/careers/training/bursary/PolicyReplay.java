package careers.training.bursary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a year's completions would have been worth under given terms. Cases are taken in the order in which
 * they were claimed, since an earlier one uses up entitlement. Documents are taken as shown, and budget and
 * freezes are left out: the question is what the terms say.
 */
public final class PolicyReplay {

    private final Map<UUID, Long> leaders = new HashMap<>();
    private final Map<String, Long> institutions = new HashMap<>();

    private PolicyReplay() {}

    /**
     * One completion.
     *
     * @param enrolmentId the training
     * @param leaderId the leader who stands for this one today
     * @param institution key of the school and all it succeeds
     * @param claimedOn the day of the claim, or the day on which it is taken as made
     * @param completedOn the day the provider declared
     * @param setting the school as the register describes it
     * @param appointed whether the leader held an appointment there on the day of completion
     */
    public record Case(
            UUID enrolmentId,
            UUID leaderId,
            String institution,
            LocalDate claimedOn,
            LocalDate completedOn,
            ClaimFacts.Setting setting,
            boolean appointed) {}

    /** What one completion is worth, in pence, and the rules that make it nothing. */
    public record Worth(long pence, List<EligibilityRule> failures) {}

    /** The worth of each case, in the order of the cases. */
    public static List<Worth> of(List<Case> cases, Function<Case, Optional<PolicyTerms>> terms) {
        PolicyReplay replay = new PolicyReplay();
        List<Worth> worths = new ArrayList<>(cases.size());
        cases.forEach(one -> worths.add(replay.worth(one, terms.apply(one))));
        return worths;
    }

    private Worth worth(Case one, Optional<PolicyTerms> terms) {
        List<EligibilityRule> failures = Eligibility.of(facts(one, terms)).failures();
        if (!failures.isEmpty()) {
            return new Worth(0, failures);
        }
        leaders.merge(one.leaderId(), 1L, Long::sum);
        institutions.merge(one.institution(), 1L, Long::sum);
        return new Worth(terms.map(PolicyTerms::amountPence).orElse(0L), List.of());
    }

    private ClaimFacts facts(Case one, Optional<PolicyTerms> terms) {
        return new ClaimFacts(
                one.claimedOn(),
                terms,
                false,
                Optional.of(one.completedOn()),
                one.setting(),
                one.appointed(),
                terms.map(PolicyTerms::evidence).orElse(Set.of()),
                0,
                leaders.getOrDefault(one.leaderId(), 0L),
                institutions.getOrDefault(one.institution(), 0L),
                Long.MAX_VALUE);
    }
}
