package careers.training.ledger;

/** The accounts. All but FUNDER_BUDGET have a floor of zero. */
enum Account {
    COMMITTED,
    FUNDER_BUDGET,
    PAID,
    PAYABLE,
    UNCOMMITTED
}
