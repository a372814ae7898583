package careers.training.payee;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/** The one table of a change of payee. */
final class PayeeChangeLifeCycle {

    static final LifeCycle<PayeeChangeState, PayeeChangeCommand> TABLE =
            LifeCycle.<PayeeChangeState, PayeeChangeCommand>empty()
                    .edge(
                            PayeeChangeState.PROPOSED,
                            PayeeChangeCommand.APPROVE,
                            PayeeChangeState.APPROVED,
                            Role.FINANCE_APPROVER)
                    .edge(
                            PayeeChangeState.PROPOSED,
                            PayeeChangeCommand.REFUSE,
                            PayeeChangeState.REFUSED,
                            Role.FINANCE_APPROVER);

    private PayeeChangeLifeCycle() {}
}
