package careers.training.reconciliation;

/** What is compared with what. */
public enum Comparison {
    /** An account's balance and the sum of its entries. */
    ACCOUNT_AND_ENTRIES,
    /** The entries of one movement, which add up to nothing. */
    TRANSACTION_BALANCE,
    /** An account and what claims, payments and clawbacks say is in it. */
    LEDGER_AND_CLAIMS,
    /** The payments of a claim and the ledger's movements of it. */
    PAYMENT_AND_LEDGER,
    /** A payment and the state and amount of its claim. */
    PAYMENT_AND_CLAIM,
    /** A claim that is being paid, and its payment. */
    CLAIM_AND_PAYMENT,
    /** A run as it was locked, and its lines: number, sum, digest. */
    RUN_AND_LINES,
    /** What is kept of a claim's money: paid, proposed, raised, recovered, written off. */
    CLAIM_MONEY,
    /** What the payer said last of a payment, and the payment. */
    PAYER_AND_PAYMENT,
    /** A row of a payer's file that fits no payment. */
    PAYER_ROW
}
