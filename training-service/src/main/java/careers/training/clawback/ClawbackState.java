package careers.training.clawback;

/** Where a clawback stands. */
public enum ClawbackState {
    PROPOSED,
    /** The school has been asked, and may answer. */
    SCHOOL_REPRESENTATION,
    CANCELLED,
    APPROVED,
    /** The school owes it. */
    RAISED,
    PART_RECOVERED,
    RECOVERED,
    WRITE_OFF_PROPOSED,
    WRITTEN_OFF
}
