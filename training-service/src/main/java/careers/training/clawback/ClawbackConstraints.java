package careers.training.clawback;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import careers.training.claim.ClaimError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class ClawbackConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "ck_clawback_founded", ClawbackError.CLAIM_NOT_PAID,
                "ck_claim_money_proposed", ClawbackError.CLAWBACK_EXCEEDS_PAID,
                "ck_claim_money_raised", ClawbackError.CLAWBACK_EXCEEDS_PAID,
                "ck_clawback_edge", ClawbackError.CLAWBACK_STATE_CONFLICT,
                "ck_clawback_four_eyes", ClawbackError.CLAWBACK_FOUR_EYES_REQUIRED,
                "ck_clawback_write_off_four_eyes", ClawbackError.CLAWBACK_FOUR_EYES_REQUIRED,
                "ck_clawback_heard", ClawbackError.REPRESENTATION_OPEN,
                "uq_clawback_recovery_reference", ClawbackError.RECOVERY_ALREADY_RECORDED,
                "ck_clawback_scheme_frozen", ClaimError.SCHEME_FROZEN);
    }
}
