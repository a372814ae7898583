package careers.training.bursary;

import static careers.training.bursary.ClaimCommand.APPROVE_FIRST;
import static careers.training.bursary.ClaimCommand.APPROVE_SECOND;
import static careers.training.bursary.ClaimCommand.ENTER_RUN;
import static careers.training.bursary.ClaimCommand.INSTRUCT;
import static careers.training.bursary.ClaimCommand.REJECT;
import static careers.training.bursary.ClaimCommand.SETTLE;
import static careers.training.bursary.ClaimCommand.WITHDRAW;
import static careers.training.bursary.ClaimState.APPROVED;
import static careers.training.bursary.ClaimState.FIRST_APPROVED;
import static careers.training.bursary.ClaimState.INSTRUCTED;
import static careers.training.bursary.ClaimState.IN_RUN;
import static careers.training.bursary.ClaimState.PAID;
import static careers.training.bursary.ClaimState.REJECTED;
import static careers.training.bursary.ClaimState.SUBMITTED;
import static careers.training.bursary.ClaimState.WITHDRAWN;
import static careers.training.lifecycle.LifeCycle.edge;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;
import java.util.List;

/** The one table of a claim's life. A claim that is in a payment run can no longer be stopped by a school. */
public final class ClaimLifeCycle {

    /** Every permitted step. */
    public static final LifeCycle<ClaimState, ClaimCommand> TABLE = LifeCycle.of(List.of(
            edge(SUBMITTED, APPROVE_FIRST, FIRST_APPROVED, Role.FINANCE_APPROVER),
            edge(SUBMITTED, REJECT, REJECTED, Role.FINANCE_APPROVER),
            edge(SUBMITTED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT),
            edge(FIRST_APPROVED, APPROVE_SECOND, APPROVED, Role.FINANCE_APPROVER),
            edge(FIRST_APPROVED, REJECT, REJECTED, Role.FINANCE_APPROVER),
            edge(FIRST_APPROVED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT),
            edge(APPROVED, ENTER_RUN, IN_RUN, Role.PAYMENT_OFFICER),
            edge(IN_RUN, INSTRUCT, INSTRUCTED, Role.PAYMENT_OFFICER),
            edge(INSTRUCTED, SETTLE, PAID, Role.PAYMENT_OFFICER)));

    private ClaimLifeCycle() {}
}
