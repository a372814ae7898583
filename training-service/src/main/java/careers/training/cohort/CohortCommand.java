package careers.training.cohort;

/** What can be done to a cohort. */
public enum CohortCommand {
    OPEN,
    START,
    FINISH,
    CANCEL
}
