package careers.training.policy;

/** What can be done to a version of the terms. */
public enum PolicyCommand {
    EDIT,
    SIMULATE,
    REVISE,
    APPROVE,
    ACTIVATE,
    RETIRE
}
