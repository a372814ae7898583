package careers.training.enrolment;

/** What a leader has done in a training. */
public enum ProgressKind {
    STARTED,
    SESSION_ATTENDED,
    MODULE,
    ASSESSMENT
}
