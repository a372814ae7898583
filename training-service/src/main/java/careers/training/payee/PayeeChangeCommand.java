package careers.training.payee;

/** What can be done to a change of payee. */
public enum PayeeChangeCommand {
    APPROVE,
    REFUSE
}
