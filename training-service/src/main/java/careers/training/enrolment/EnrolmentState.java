package careers.training.enrolment;

/** Where an enrolment stands. All but the last two hold a seat. */
public enum EnrolmentState {
    REQUESTED,
    CONFIRMED,
    COMPLETED,
    WITHDRAWN,
    REJECTED;

    boolean holdsSeat() {
        return this != WITHDRAWN && this != REJECTED;
    }
}
