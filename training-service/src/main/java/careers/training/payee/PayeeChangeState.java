package careers.training.payee;

/** Where a change of payee stands. While one is proposed, nothing is paid for its establishment. */
public enum PayeeChangeState {
    PROPOSED,
    APPROVED,
    REFUSED
}
