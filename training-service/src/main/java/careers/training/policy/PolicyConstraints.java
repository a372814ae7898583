package careers.training.policy;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class PolicyConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "ck_policy_version_edge", PolicyError.POLICY_STATE_CONFLICT,
                "ck_policy_version_frozen", PolicyError.POLICY_STATE_CONFLICT,
                "ck_policy_amount_frozen", PolicyError.POLICY_STATE_CONFLICT,
                "ck_policy_limit_frozen", PolicyError.POLICY_STATE_CONFLICT,
                "ck_policy_version_four_eyes", PolicyError.POLICY_FOUR_EYES_REQUIRED,
                "ck_policy_version_approved", PolicyError.POLICY_CONTENT_DIFFERS,
                "ck_policy_version_not_retroactive", PolicyError.POLICY_RETROACTIVE,
                "ex_policy_version_overlap", PolicyError.POLICY_OVERLAPS);
    }
}
