package careers.training.payee;

import static careers.training.lifecycle.LifeCycle.edge;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;
import careers.training.lifecycle.LifeCycle.Edge;
import java.util.List;

/** The one table of a change of payee. */
final class PayeeChangeLifeCycle {

    static final LifeCycle<PayeeChangeState, PayeeChangeCommand> TABLE =
            LifeCycle.of(List.<Edge<PayeeChangeState, PayeeChangeCommand>>of(
                    edge(
                            PayeeChangeState.PROPOSED,
                            PayeeChangeCommand.APPROVE,
                            PayeeChangeState.APPROVED,
                            Role.FINANCE_APPROVER),
                    edge(
                            PayeeChangeState.PROPOSED,
                            PayeeChangeCommand.REFUSE,
                            PayeeChangeState.REFUSED,
                            Role.FINANCE_APPROVER)));

    private PayeeChangeLifeCycle() {}
}
