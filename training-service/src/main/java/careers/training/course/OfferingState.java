package careers.training.course;

/** Where an offering stands. Places are asked for while it is open. */
public enum OfferingState {
    DRAFT,
    PUBLISHED,
    OPEN,
    CLOSED,
    ARCHIVED
}
