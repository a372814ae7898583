package careers.survey.export;

/** Why an export has no file. */
public enum ExportReason {
    /** The format cannot hold as many rows or columns. */
    TOO_LARGE_FOR_FORMAT,
    /** The service was stopped in the middle of it too often. */
    INTERRUPTED,
    /** The service could not write it. */
    NOT_WRITTEN,
    /** A response in it was withdrawn, changed or erased. */
    OUTDATED,
    /** Somebody deleted it. */
    DELETED,
    /** Its time is over. */
    TIME_OVER
}
