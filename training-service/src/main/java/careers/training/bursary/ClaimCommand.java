package careers.training.bursary;

/** What can be done to a bursary claim. */
public enum ClaimCommand {
    /** The school hands in its draft. */
    SUBMIT,
    /** The school hands in again what was returned to it. */
    AMEND,
    /** The school takes it back. */
    WITHDRAW,
    /** All rules pass, or somebody has looked into what the register does not say. */
    SCREEN,
    /** It can not be paid, for coded reasons; also when its completion is voided. */
    FIND_INELIGIBLE,
    /** It waits for budget; what was committed for it is free. */
    HOLD_BUDGET,
    /** It waits for an answer. */
    HOLD_QUERY,
    /** It waits for an investigation. */
    HOLD_FRAUD,
    /** A hold ends. */
    RELEASE,
    /** It goes back to the school to be amended. */
    RETURN,
    APPROVE_FIRST,
    APPROVE_SECOND,
    REJECT,
    ENTER_RUN,
    /** Its run is cancelled before it was instructed. */
    LEAVE_RUN,
    INSTRUCT,
    SETTLE,
    /** The payer refused the payment, or the bank returned it. */
    FAIL_PAYMENT,
    /** It may be paid again, by a new line. */
    REQUEUE
}
