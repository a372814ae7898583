package careers.training.payment;

/** What a new run starts with. */
public enum RunContent {
    /** Every approved claim that no other run has. */
    ALL,
    /** Nothing; claims are put in by name. */
    NONE
}
