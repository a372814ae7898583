package careers.training.establishment;

/** How far the import of a file is. */
public enum ImportState {
    /** Kept, and worked on when those that came before are finished. */
    WAITING,
    RUNNING,
    DONE,
    /** The register as it was did not allow it; nothing was changed. */
    REFUSED,
    /** It could not be worked on for a reason that is not in the file; nothing was changed. */
    FAILED
}
