package careers.training.provider;

/** What can be done to a provider. */
public enum ProviderCommand {
    APPROVE,
    ACTIVATE,
    SUSPEND,
    RESUME,
    CLOSE
}
