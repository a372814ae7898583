package careers.training.enrolment;

import java.util.EnumSet;
import java.util.Set;

/** Where an enrolment stands. */
public enum EnrolmentState {
    REQUESTED,
    WAITLISTED,
    OFFERED,
    CONFIRMED,
    IN_PROGRESS,
    DEFERRED,
    COMPLETED,
    NOT_COMPLETED,
    REJECTED,
    DECLINED,
    OFFER_EXPIRED,
    CANCELLED,
    WITHDRAWN,
    TRANSFERRED;

    private static final Set<EnrolmentState> GIVEN_BACK =
            EnumSet.of(REJECTED, DECLINED, OFFER_EXPIRED, CANCELLED, WITHDRAWN, TRANSFERRED);

    /** Whether it counts against the seats of its cohort and the places of its offering. */
    boolean holdsSeat() {
        return this != WAITLISTED && !hasEnded();
    }

    /** Whether the leader is out of this cohort for good, and the seat with them. */
    boolean hasEnded() {
        return GIVEN_BACK.contains(this);
    }
}
