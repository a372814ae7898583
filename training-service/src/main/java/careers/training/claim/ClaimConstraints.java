package careers.training.claim;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class ClaimConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.ofEntries(
                Map.entry("uq_bursary_claim_live", ClaimError.CLAIM_ALREADY_LIVE),
                Map.entry("uq_bursary_claim_draft", ClaimError.CLAIM_ALREADY_DRAFTED),
                Map.entry("uq_bursary_slot_live", ClaimError.ENTITLEMENT_USED),
                Map.entry("ck_bursary_slot_left", ClaimError.ENTITLEMENT_USED),
                Map.entry("ck_bursary_claim_edge", ClaimError.CLAIM_STATE_CONFLICT),
                Map.entry("ck_bursary_claim_scheme_frozen", ClaimError.SCHEME_FROZEN),
                Map.entry("ck_bursary_claim_founded", ClaimError.CLAIM_UNFOUNDED),
                Map.entry("fk_claim_decision_content", ClaimError.CLAIM_CONTENT_DIFFERS),
                Map.entry("ck_claim_decision_first_four_eyes", ClaimError.FOUR_EYES_REQUIRED),
                Map.entry("ck_claim_decision_second_four_eyes", ClaimError.FOUR_EYES_REQUIRED),
                Map.entry("ck_claim_decision_first_independent", ClaimError.APPROVER_SPEAKS_FOR_CLAIMANT),
                Map.entry("ck_claim_decision_second_independent", ClaimError.APPROVER_SPEAKS_FOR_CLAIMANT),
                Map.entry("ck_claim_decision_independent", ClaimError.APPROVER_SPEAKS_FOR_CLAIMANT));
    }
}
