package careers.training.provider;

/** Where a provider trains: everywhere, or in the local authorities it names. */
public enum Coverage {
    NATIONAL,
    LOCAL
}
