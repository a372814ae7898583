package careers.training.establishment;

/** How much of its register a file holds. */
public enum Coverage {
    /** All of it: what the file does not have has vanished. */
    COMPLETE,
    /** Some rows of it: the file says nothing of what it does not have. */
    PARTIAL
}
