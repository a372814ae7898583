package careers.training.assurance;

/** Where a sample stands. */
public enum SampleState {
    /** The digest of its seed is stored; its window may be open. */
    COMMITTED,
    /** Its seed is known and its claims are chosen. */
    DRAWN
}
