package careers.training.course;

/** What can be done to an offering. */
public enum OfferingCommand {
    PUBLISH,
    OPEN,
    CLOSE,
    ARCHIVE
}
