package careers.training.claim;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class ClaimConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "uq_bursary_claim_live", ClaimError.CLAIM_ALREADY_LIVE,
                "uq_bursary_slot_live", ClaimError.ENTITLEMENT_USED,
                "ck_bursary_claim_edge", ClaimError.CLAIM_STATE_CONFLICT,
                "fk_claim_decision_content", ClaimError.CLAIM_CONTENT_DIFFERS,
                "ck_claim_decision_first_four_eyes", ClaimError.FOUR_EYES_REQUIRED,
                "ck_claim_decision_second_four_eyes", ClaimError.FOUR_EYES_REQUIRED,
                "ck_claim_decision_first_independent", ClaimError.APPROVER_SPEAKS_FOR_CLAIMANT,
                "ck_claim_decision_second_independent", ClaimError.APPROVER_SPEAKS_FOR_CLAIMANT);
    }
}
