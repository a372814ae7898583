package careers.survey.instrument;

/** A draft may change; what is published never does. */
public enum InstrumentStatus {
    DRAFT,
    PUBLISHED
}
