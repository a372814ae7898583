package careers.training.enrolment;

/** What can be done to an enrolment. */
public enum EnrolmentCommand {
    CONFIRM,
    REJECT,
    WITHDRAW,
    COMPLETE
}
