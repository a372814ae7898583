package careers.training.enrolment;

import java.util.Locale;

/** What can happen to an enrolment: one row of its history and one published event each time. */
public enum EnrolmentEvent {
    REQUESTED,
    ENDORSED,
    WAITLISTED,
    OFFERED,
    CONFIRMED,
    REJECTED,
    DECLINED,
    OFFER_EXPIRED,
    STARTED,
    DEFERRED,
    RESUMED,
    COMPLETED,
    NOT_COMPLETED,
    COMPLETION_VOIDED,
    TRANSFERRED,
    TRANSFERRED_IN,
    REASSIGNED,
    CANCELLED,
    WITHDRAWN;

    /** The type it is published as. */
    public String type() {
        return "training.enrolment." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
