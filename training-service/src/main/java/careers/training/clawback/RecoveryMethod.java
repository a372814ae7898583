package careers.training.clawback;

/** How money came back. */
public enum RecoveryMethod {
    /** The school paid an invoice. */
    INVOICE,
    /** It was kept back from something else that was owed to the school. */
    OFFSET
}
