package careers.training.establishment;

/** What the source says of an establishment's life; UNKNOWN when it has no such column. */
public enum EstablishmentStatus {
    OPEN,
    CLOSED,
    PROPOSED,
    UNKNOWN
}
