package careers.training.bursary;

/** Where a bursary claim stands, and where its amount then is in the ledger. */
public enum ClaimState {
    DRAFT(Funds.FREE),
    SUBMITTED(Funds.COMMITTED),
    ELIGIBLE(Funds.COMMITTED),
    FIRST_APPROVED(Funds.COMMITTED),
    APPROVED(Funds.PAYABLE),
    HELD_BUDGET(Funds.FREE),
    HELD_QUERY(Funds.COMMITTED),
    HELD_FRAUD(Funds.COMMITTED),
    RETURNED(Funds.COMMITTED),
    IN_RUN(Funds.PAYABLE),
    INSTRUCTED(Funds.PAYABLE),
    PAYMENT_FAILED(Funds.PAYABLE),
    PAID(Funds.PAID),
    INELIGIBLE(Funds.FREE),
    REJECTED(Funds.FREE),
    WITHDRAWN(Funds.FREE);

    private final Funds funds;

    ClaimState(Funds funds) {
        this.funds = funds;
    }

    /** True while the claim holds its entitlement: a draft does not yet, an ended claim no longer. */
    public boolean isLive() {
        return this != DRAFT && !isEnded();
    }

    /** True when the claim ended without a payment. */
    public boolean isEnded() {
        return this == INELIGIBLE || this == REJECTED || this == WITHDRAWN;
    }

    /** Where the claim's amount is. */
    public Funds funds() {
        return funds;
    }
}
