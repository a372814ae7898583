package careers.training.claim;

import careers.training.bursary.ClaimFacts;
import careers.training.bursary.PolicyTerms;
import careers.training.enrolment.EnrolmentView;
import java.util.UUID;

/**
 * Everything a submission decides on.
 *
 * @param policy the terms in force, or null when there are none
 */
record ClaimCase(EnrolmentView enrolment, Policy policy, ClaimFacts facts) {

    /** Terms and the scheme they belong to. */
    record Policy(UUID schemeId, PolicyTerms terms) {}
}
