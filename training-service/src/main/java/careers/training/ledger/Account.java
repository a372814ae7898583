package careers.training.ledger;

/** The accounts. All but FUNDER_BUDGET have a floor of zero. */
enum Account {
    COMMITTED,
    FUNDER_BUDGET,
    /** Recovered after its funding year was over: it goes back to the funder. */
    FUNDER_RETURN,
    PAID,
    PAYABLE,
    /** Owed by schools. */
    RECEIVABLE,
    UNCOMMITTED,
    WRITE_OFF
}
