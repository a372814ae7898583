package careers.training.assurance;

/** What can be done to a chosen claim. */
public enum ItemCommand {
    ASK_PROVIDER,
    /** The provider stands by the training. */
    ASSURE,
    /** The provider does not. */
    DO_NOT_ASSURE,
    /** The provider's day has passed. */
    RECORD_SILENCE,
    ASK_SCHOOL,
    /** The school answers; it may answer anew until somebody concludes. */
    ANSWER,
    ACCEPT,
    /** The money is claimed back. */
    REJECT
}
