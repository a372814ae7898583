package careers.training.assurance;

/** Where the look into one chosen claim stands. */
public enum ItemState {
    SELECTED,
    PROVIDER_ASKED,
    ASSURED,
    NOT_ASSURED,
    SCHOOL_ASKED,
    ACCEPTED,
    REJECTED
}
