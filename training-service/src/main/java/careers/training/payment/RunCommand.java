package careers.training.payment;

/** What can be done to a payment run. SETTLE happens with the last line's settlement. */
public enum RunCommand {
    LOCK,
    AUTHORISE,
    INSTRUCT,
    SETTLE
}
