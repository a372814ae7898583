package careers.training.cohort;

/** Where a session takes place. */
public enum SessionMode {
    FACE_TO_FACE,
    ONLINE
}
