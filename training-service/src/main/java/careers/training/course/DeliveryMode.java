package careers.training.course;

/** How a course is taught. */
public enum DeliveryMode {
    FACE_TO_FACE,
    ONLINE_LIVE,
    ONLINE_SELF_PACED,
    BLENDED
}
