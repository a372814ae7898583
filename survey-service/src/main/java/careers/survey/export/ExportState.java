package careers.survey.export;

/** How far an export is. */
public enum ExportState {
    /** Waiting for its turn, or being written. */
    RUNNING,
    /** The file can be fetched. */
    SUCCEEDED,
    /** There is no file, and will be none. */
    FAILED,
    /** There is no file any more. */
    EXPIRED
}
