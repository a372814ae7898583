package careers.training.payment;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class PaymentConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "ck_payment_run_four_eyes", PaymentError.RUN_FOUR_EYES_REQUIRED,
                "ck_payment_run_edge", PaymentError.RUN_STATE_CONFLICT);
    }
}
