package careers.training.establishment;

/** The two nations whose schools are registered; the first letters of a reference say which. */
public enum Nation {
    ENGLAND,
    WALES
}
