package careers.training.ledger;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class LedgerConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "uq_ledger_transaction_source_key", LedgerError.ALREADY_POSTED,
                "ck_account_floor", LedgerError.BUDGET_EXHAUSTED);
    }
}
