package careers.training.claim;

import careers.training.bursary.ClaimFacts;
import careers.training.bursary.Eligibility;
import careers.training.enrolment.EnrolmentView;
import careers.training.policy.PolicyInForce;

/**
 * Everything a submission decides on.
 *
 * @param policy the terms in force, or null when there are none
 */
record ClaimCase(EnrolmentView enrolment, PolicyInForce policy, ClaimFacts facts) {

    Eligibility eligibility() {
        return Eligibility.of(facts);
    }
}
