package careers.training.bursary;

/** What can be done to a bursary claim. */
public enum ClaimCommand {
    APPROVE_FIRST,
    APPROVE_SECOND,
    REJECT,
    WITHDRAW,
    ENTER_RUN,
    INSTRUCT,
    SETTLE
}
