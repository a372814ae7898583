package careers.training.ledger;

/**
 * The movements of money this service knows: each raises one account and lowers another by one amount.
 */
public enum Posting {
    /** The funder adds to the scheme's budget. */
    BUDGET_ALLOCATED(Account.UNCOMMITTED, Account.FUNDER_BUDGET),
    /** A claim was submitted: its amount is spoken for. */
    CLAIM_COMMITTED(Account.COMMITTED, Account.UNCOMMITTED),
    /** A claim was rejected or withdrawn: its amount is free again. */
    CLAIM_RELEASED(Account.UNCOMMITTED, Account.COMMITTED),
    /** A claim has both approvals: its amount is owed. */
    CLAIM_PAYABLE(Account.PAYABLE, Account.COMMITTED),
    /** An approved claim was held: its amount is no longer owed, but still spoken for. */
    CLAIM_REOPENED(Account.COMMITTED, Account.PAYABLE),
    /** The payment of a claim settled. */
    CLAIM_PAID(Account.PAID, Account.PAYABLE),
    /** A settled payment came back: its amount is owed again. */
    PAYMENT_RETURNED(Account.PAYABLE, Account.PAID),
    /** A clawback is raised: its amount is owed by the school. */
    CLAWBACK_RAISED(Account.RECEIVABLE, Account.PAID),
    /** A part of a clawback came in: it is budget again. */
    CLAWBACK_RECOVERED(Account.UNCOMMITTED, Account.RECEIVABLE),
    /** A part came in after its funding year was over: it is the funder's. */
    CLAWBACK_RETURNED_TO_FUNDER(Account.FUNDER_RETURN, Account.RECEIVABLE),
    /** What is left of a clawback is given up. */
    CLAWBACK_WRITTEN_OFF(Account.WRITE_OFF, Account.RECEIVABLE);

    private final Account raised;
    private final Account lowered;

    Posting(Account raised, Account lowered) {
        this.raised = raised;
        this.lowered = lowered;
    }

    Account raised() {
        return raised;
    }

    Account lowered() {
        return lowered;
    }
}
