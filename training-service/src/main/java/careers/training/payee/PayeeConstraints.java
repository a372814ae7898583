package careers.training.payee;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class PayeeConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "fk_payee_change_establishment", PayeeError.PAYEE_ESTABLISHMENT_UNKNOWN,
                "uq_payee_change_open", PayeeError.PAYEE_CHANGE_OPEN,
                "uq_payee_change_day", PayeeError.PAYEE_DAY_TAKEN,
                "ck_payee_change_four_eyes", PayeeError.PAYEE_FOUR_EYES_REQUIRED);
    }
}
