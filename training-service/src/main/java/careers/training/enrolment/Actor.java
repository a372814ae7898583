package careers.training.enrolment;

/**
 * Who takes a step.
 *
 * @param id the token's subject, or the service itself
 * @param role the part in which they act
 */
record Actor(String id, String role) {

    /** The service itself: offers, and what becomes of them when nobody answers. */
    static final Actor SERVICE = new Actor(EnrolmentLifeCycle.SERVICE, EnrolmentLifeCycle.SERVICE);
}
