package careers.training.policy;

/** Where a version of the terms stands. RETIRED terms have a last day and are in force up to it. */
public enum PolicyState {
    DRAFT,
    SIMULATED,
    APPROVED,
    ACTIVE,
    RETIRED
}
