package careers.training.clawback;

/** What can be done to a clawback. */
public enum ClawbackCommand {
    ASK_SCHOOL,
    /** The school says what it has to say; it may say it anew until somebody decides. */
    REPRESENT,
    CANCEL,
    APPROVE,
    RAISE,
    /** A part of what is owed comes in. */
    RECOVER_PART,
    /** All that is still owed comes in. */
    RECOVER_REST,
    PROPOSE_WRITE_OFF,
    APPROVE_WRITE_OFF,
    REFUSE_WRITE_OFF
}
