package careers.training.enrolment;

/** What can be done to an enrolment, and what has happened when it is done. */
public enum EnrolmentCommand {
    ENDORSE(EnrolmentEvent.ENDORSED),
    CONFIRM(EnrolmentEvent.CONFIRMED),
    REJECT(EnrolmentEvent.REJECTED),
    WAITLIST(EnrolmentEvent.WAITLISTED),
    OFFER(EnrolmentEvent.OFFERED),
    ACCEPT_OFFER(EnrolmentEvent.CONFIRMED),
    DECLINE_OFFER(EnrolmentEvent.DECLINED),
    EXPIRE_OFFER(EnrolmentEvent.OFFER_EXPIRED),
    START(EnrolmentEvent.STARTED),
    DEFER(EnrolmentEvent.DEFERRED),
    RESUME(EnrolmentEvent.RESUMED),
    COMPLETE(EnrolmentEvent.COMPLETED),
    FAIL(EnrolmentEvent.NOT_COMPLETED),
    VOID_COMPLETION(EnrolmentEvent.COMPLETION_VOIDED),
    TRANSFER(EnrolmentEvent.TRANSFERRED),
    CANCEL(EnrolmentEvent.CANCELLED),
    WITHDRAW(EnrolmentEvent.WITHDRAWN);

    private final EnrolmentEvent event;

    EnrolmentCommand(EnrolmentEvent event) {
        this.event = event;
    }

    EnrolmentEvent event() {
        return event;
    }
}
