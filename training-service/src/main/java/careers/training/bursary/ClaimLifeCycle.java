package careers.training.bursary;

import static careers.training.bursary.ClaimCommand.AMEND;
import static careers.training.bursary.ClaimCommand.APPROVE_FIRST;
import static careers.training.bursary.ClaimCommand.APPROVE_SECOND;
import static careers.training.bursary.ClaimCommand.ENTER_RUN;
import static careers.training.bursary.ClaimCommand.FAIL_PAYMENT;
import static careers.training.bursary.ClaimCommand.FIND_INELIGIBLE;
import static careers.training.bursary.ClaimCommand.HOLD_BUDGET;
import static careers.training.bursary.ClaimCommand.HOLD_FRAUD;
import static careers.training.bursary.ClaimCommand.HOLD_QUERY;
import static careers.training.bursary.ClaimCommand.INSTRUCT;
import static careers.training.bursary.ClaimCommand.LEAVE_RUN;
import static careers.training.bursary.ClaimCommand.REJECT;
import static careers.training.bursary.ClaimCommand.RELEASE;
import static careers.training.bursary.ClaimCommand.REQUEUE;
import static careers.training.bursary.ClaimCommand.RETURN;
import static careers.training.bursary.ClaimCommand.SCREEN;
import static careers.training.bursary.ClaimCommand.SETTLE;
import static careers.training.bursary.ClaimCommand.SUBMIT;
import static careers.training.bursary.ClaimCommand.WITHDRAW;
import static careers.training.bursary.ClaimState.APPROVED;
import static careers.training.bursary.ClaimState.DRAFT;
import static careers.training.bursary.ClaimState.ELIGIBLE;
import static careers.training.bursary.ClaimState.FIRST_APPROVED;
import static careers.training.bursary.ClaimState.HELD_BUDGET;
import static careers.training.bursary.ClaimState.HELD_FRAUD;
import static careers.training.bursary.ClaimState.HELD_QUERY;
import static careers.training.bursary.ClaimState.INELIGIBLE;
import static careers.training.bursary.ClaimState.INSTRUCTED;
import static careers.training.bursary.ClaimState.IN_RUN;
import static careers.training.bursary.ClaimState.PAID;
import static careers.training.bursary.ClaimState.PAYMENT_FAILED;
import static careers.training.bursary.ClaimState.REJECTED;
import static careers.training.bursary.ClaimState.RETURNED;
import static careers.training.bursary.ClaimState.SUBMITTED;
import static careers.training.bursary.ClaimState.WITHDRAWN;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/**
 * The one table of a claim's life. What is approved can only be stopped by case work, and what is in a
 * payment run only by the payment. A hold or a return undoes the approvals: they are given anew.
 */
public final class ClaimLifeCycle {

    /** Every permitted step. */
    public static final LifeCycle<ClaimState, ClaimCommand> TABLE = LifeCycle.<ClaimState, ClaimCommand>empty()
            .edge(DRAFT, SUBMIT, SUBMITTED, Role.SCHOOL_CLIENT)
            .edge(DRAFT, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(SUBMITTED, SCREEN, ELIGIBLE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SUBMITTED, FIND_INELIGIBLE, INELIGIBLE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SUBMITTED, HOLD_BUDGET, HELD_BUDGET, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SUBMITTED, HOLD_QUERY, HELD_QUERY, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SUBMITTED, HOLD_FRAUD, HELD_FRAUD, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SUBMITTED, RETURN, RETURNED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SUBMITTED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(ELIGIBLE, APPROVE_FIRST, FIRST_APPROVED, Role.FINANCE_APPROVER)
            .edge(ELIGIBLE, REJECT, REJECTED, Role.FINANCE_APPROVER)
            .edge(ELIGIBLE, FIND_INELIGIBLE, INELIGIBLE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(ELIGIBLE, HOLD_BUDGET, HELD_BUDGET, Role.PROGRAMME_ADMINISTRATOR)
            .edge(ELIGIBLE, HOLD_QUERY, HELD_QUERY, Role.PROGRAMME_ADMINISTRATOR)
            .edge(ELIGIBLE, HOLD_FRAUD, HELD_FRAUD, Role.PROGRAMME_ADMINISTRATOR)
            .edge(ELIGIBLE, RETURN, RETURNED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(ELIGIBLE, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(FIRST_APPROVED, APPROVE_SECOND, APPROVED, Role.FINANCE_APPROVER)
            .edge(FIRST_APPROVED, REJECT, REJECTED, Role.FINANCE_APPROVER)
            .edge(FIRST_APPROVED, FIND_INELIGIBLE, INELIGIBLE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(FIRST_APPROVED, HOLD_BUDGET, HELD_BUDGET, Role.PROGRAMME_ADMINISTRATOR)
            .edge(FIRST_APPROVED, HOLD_QUERY, HELD_QUERY, Role.PROGRAMME_ADMINISTRATOR)
            .edge(FIRST_APPROVED, HOLD_FRAUD, HELD_FRAUD, Role.PROGRAMME_ADMINISTRATOR)
            .edge(FIRST_APPROVED, RETURN, RETURNED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(FIRST_APPROVED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(APPROVED, ENTER_RUN, IN_RUN, Role.PAYMENT_OFFICER)
            .edge(APPROVED, FIND_INELIGIBLE, INELIGIBLE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(APPROVED, HOLD_QUERY, HELD_QUERY, Role.PROGRAMME_ADMINISTRATOR)
            .edge(APPROVED, HOLD_FRAUD, HELD_FRAUD, Role.PROGRAMME_ADMINISTRATOR)
            .edge(HELD_BUDGET, RELEASE, SUBMITTED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(HELD_BUDGET, FIND_INELIGIBLE, INELIGIBLE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(HELD_BUDGET, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(HELD_QUERY, RELEASE, SUBMITTED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(HELD_QUERY, HOLD_FRAUD, HELD_FRAUD, Role.PROGRAMME_ADMINISTRATOR)
            .edge(HELD_QUERY, RETURN, RETURNED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(HELD_QUERY, FIND_INELIGIBLE, INELIGIBLE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(HELD_QUERY, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(HELD_FRAUD, RELEASE, SUBMITTED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(HELD_FRAUD, FIND_INELIGIBLE, INELIGIBLE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(RETURNED, AMEND, SUBMITTED, Role.SCHOOL_CLIENT)
            .edge(RETURNED, FIND_INELIGIBLE, INELIGIBLE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(RETURNED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(IN_RUN, INSTRUCT, INSTRUCTED, Role.PAYMENT_OFFICER)
            .edge(IN_RUN, LEAVE_RUN, APPROVED, Role.PAYMENT_OFFICER)
            .edge(INSTRUCTED, SETTLE, PAID, Role.PAYMENT_OFFICER)
            .edge(INSTRUCTED, FAIL_PAYMENT, PAYMENT_FAILED, Role.PAYMENT_OFFICER)
            .edge(PAID, FAIL_PAYMENT, PAYMENT_FAILED, Role.PAYMENT_OFFICER)
            .edge(PAYMENT_FAILED, REQUEUE, APPROVED, Role.PAYMENT_OFFICER)
            .edge(PAYMENT_FAILED, HOLD_QUERY, HELD_QUERY, Role.PROGRAMME_ADMINISTRATOR)
            .edge(PAYMENT_FAILED, HOLD_FRAUD, HELD_FRAUD, Role.PROGRAMME_ADMINISTRATOR)
            .edge(PAYMENT_FAILED, FIND_INELIGIBLE, INELIGIBLE, Role.PROGRAMME_ADMINISTRATOR);

    private ClaimLifeCycle() {}
}
