package careers.training.claim;

import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimFacts;
import careers.training.bursary.ClaimLifeCycle;
import careers.training.bursary.ClaimState;
import careers.training.bursary.Eligibility;
import careers.training.bursary.EligibilityRule;
import careers.training.bursary.PolicyTerms;
import careers.training.enrolment.EnrolmentRules;
import careers.training.enrolment.EnrolmentView;
import careers.training.policy.PolicyInForce;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A claim as the service's own entity keeps it and its own rules judge it, without a database. */
public final class ClaimRules {

    private final BursaryClaim claim;

    /** Writes down what the rules were asked about. */
    public ClaimRules(EnrolmentView enrolment, ClaimFacts facts, ClaimState state) {
        PolicyTerms terms = facts.policy().orElseThrow();
        ClaimCase claimCase = new ClaimCase(enrolment, new PolicyInForce(UUID.randomUUID(), false, terms), facts);
        claim = new BursaryClaim(UUID.randomUUID(), claimCase, state);
        claim.price(claimCase, List.of(), "school-client-1", EnrolmentRules.NOW);
    }

    /** What the rules say of a claim for an enrolment at an open secondary school in England. */
    public static ClaimFacts facts(
            EnrolmentView enrolment, PolicyTerms terms, long live, long leaderUsed, long schoolUsed, long budget) {
        return new ClaimFacts(
                EnrolmentRules.TODAY,
                Optional.of(terms),
                false,
                Optional.ofNullable(enrolment.completedOn()),
                new ClaimFacts.Setting(true, ClaimFacts.Standing.OPEN, "Community school", "Secondary"),
                enrolment.completedOn() != null,
                Set.of(),
                live,
                leaderUsed,
                schoolUsed,
                budget);
    }

    public static String failing(ClaimFacts facts) {
        return Eligibility.of(facts).failures().stream()
                .map(EligibilityRule::name)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    public void give(ClaimCommand command) {
        claim.move(command);
    }

    /** True when nobody has to screen it. */
    public boolean isClear() {
        return claim.isClear();
    }

    public ClaimState state() {
        return claim.state;
    }

    public long amountPence() {
        return claim.amountPence;
    }

    public UUID enrolment() {
        return claim.enrolmentId;
    }

    public boolean isFor(EnrolmentView enrolment) {
        return claim.completedOn.equals(enrolment.completedOn());
    }

    public Set<String> allowed(Predicate<String> hasRole) {
        return ClaimLifeCycle.TABLE.allowed(claim.state, hasRole).stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
    }
}
