package careers.training.payment;

import static careers.training.payment.RunCommand.AUTHORISE;
import static careers.training.payment.RunCommand.CANCEL;
import static careers.training.payment.RunCommand.INSTRUCT;
import static careers.training.payment.RunCommand.LOCK;
import static careers.training.payment.RunCommand.SETTLE;
import static careers.training.payment.RunState.AUTHORISED;
import static careers.training.payment.RunState.CANCELLED;
import static careers.training.payment.RunState.DRAFT;
import static careers.training.payment.RunState.INSTRUCTED;
import static careers.training.payment.RunState.LOCKED;
import static careers.training.payment.RunState.SETTLED;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/** The one table of a payment run's life. */
final class RunLifeCycle {

    static final LifeCycle<RunState, RunCommand> TABLE = LifeCycle.<RunState, RunCommand>empty()
            .edge(DRAFT, LOCK, LOCKED, Role.PAYMENT_OFFICER)
            .edge(LOCKED, AUTHORISE, AUTHORISED, Role.FINANCE_APPROVER)
            .edge(AUTHORISED, INSTRUCT, INSTRUCTED, Role.PAYMENT_OFFICER)
            .edge(INSTRUCTED, SETTLE, SETTLED, Role.PAYMENT_OFFICER)
            .edge(DRAFT, CANCEL, CANCELLED, Role.PAYMENT_OFFICER)
            .edge(LOCKED, CANCEL, CANCELLED, Role.PAYMENT_OFFICER)
            .edge(AUTHORISED, CANCEL, CANCELLED, Role.PAYMENT_OFFICER);

    private RunLifeCycle() {}
}
