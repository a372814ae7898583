package careers.training.clawback;

/** Where recovered money goes. */
public enum Destination {
    /** To the scheme's budget: its funding year is still open. */
    BUDGET,
    /** Back to the funder: its funding year is over. */
    FUNDER
}
