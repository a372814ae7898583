package careers.training.provider;

/** Where a provider stands. Only an active one opens cohorts and takes learners. */
public enum ProviderState {
    APPLIED,
    APPROVED,
    ACTIVE,
    SUSPENDED,
    CLOSED
}
