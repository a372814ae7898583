package careers.training.establishment;

/** What the source says of an establishment's life; UNKNOWN when it does not say, or does not list it any more. */
public enum EstablishmentStatus {
    OPEN,
    CLOSED,
    PROPOSED,
    UNKNOWN
}
