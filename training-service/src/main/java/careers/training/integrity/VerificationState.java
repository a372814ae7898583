package careers.training.integrity;

/** How far a verification is. */
public enum VerificationState {
    RUNNING,
    /** Everything is as the events say. */
    INTACT,
    /** Something is not. */
    DIFFERENT
}
