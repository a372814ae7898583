package careers.training.cohort;

/** Where a cohort stands. That it is full is not a state: it follows from its seats. */
public enum CohortState {
    SCHEDULED,
    OPEN,
    IN_PROGRESS,
    FINISHED,
    CANCELLED
}
