package careers.training.claim;

import careers.training.bursary.Eligibility;
import careers.training.bursary.Verdict;
import careers.training.money.Money;
import careers.training.policy.PolicyInForce;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * What every rule says of a claim that might be made.
 *
 * @param amount what the claim would be worth; absent when no terms are in force
 * @param policyVersion number of the terms in force
 * @param syntheticPolicy true when the terms stand in for terms that were never published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EligibilityView(
        UUID enrolmentId,
        Verdict verdict,
        Money amount,
        Integer policyVersion,
        Boolean syntheticPolicy,
        List<RuleView> rules) {

    static EligibilityView of(ClaimCase claimCase, Eligibility eligibility) {
        PolicyInForce policy = claimCase.policy();
        return new EligibilityView(
                claimCase.enrolment().enrolmentId(),
                eligibility.verdict(),
                policy == null ? null : Money.ofPence(policy.terms().amountPence()),
                policy == null ? null : policy.terms().versionNo(),
                policy == null ? null : policy.terms().synthetic(),
                eligibility.judgements().stream().map(RuleView::of).toList());
    }
}
