package careers.training.assurance;

/** What can be done to a sample. */
public enum SampleCommand {
    /** Reveal the seed and choose the claims. */
    DRAW
}
