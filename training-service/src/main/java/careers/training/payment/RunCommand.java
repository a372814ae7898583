package careers.training.payment;

/** What can be done to a payment run. SETTLE happens when the last line has settled or come back. */
public enum RunCommand {
    LOCK,
    AUTHORISE,
    INSTRUCT,
    SETTLE,
    CANCEL
}
