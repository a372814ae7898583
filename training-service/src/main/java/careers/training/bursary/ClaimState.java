package careers.training.bursary;

/** Where a bursary claim stands. */
public enum ClaimState {
    SUBMITTED,
    FIRST_APPROVED,
    APPROVED,
    IN_RUN,
    INSTRUCTED,
    PAID,
    REJECTED,
    WITHDRAWN;

    /** True while the claim holds its entitlement. */
    public boolean isLive() {
        return this != REJECTED && this != WITHDRAWN;
    }
}
