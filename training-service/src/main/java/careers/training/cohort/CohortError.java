package careers.training.cohort;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with cohorts. */
public enum CohortError implements ErrorCode {
    OFFERING_UNKNOWN(ErrorKind.UNPROCESSABLE, "There is no such offering", "Nid oes cynnig o'r fath"),
    COHORT_DATES_REVERSED(
            ErrorKind.UNPROCESSABLE, "The cohort ends before it starts", "Mae'r garfan yn gorffen cyn iddi ddechrau"),
    COHORT_FULL(ErrorKind.CONFLICT, "All seats of the cohort are taken", "Mae pob sedd yn y garfan wedi'i chymryd"),
    COHORT_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The cohort does not allow this in its present state; see allowedActions",
            "Nid yw'r garfan yn caniatáu hyn yn ei chyflwr presennol; gweler allowedActions"),
    COHORT_NOT_OPEN(
            ErrorKind.CONFLICT, "The cohort is not open for enrolment", "Nid yw'r garfan ar agor i gofrestru arni"),
    COHORT_NOT_BEGUN(
            ErrorKind.UNPROCESSABLE,
            "The first day of the cohort has not come yet",
            "Nid yw diwrnod cyntaf y garfan wedi dod eto"),
    COHORT_HAS_LEARNERS(
            ErrorKind.CONFLICT,
            "Learners hold seats in the cohort; they withdraw or are transferred first",
            "Mae dysgwyr yn dal seddi yn y garfan; maent yn tynnu'n ôl neu'n cael eu trosglwyddo yn gyntaf"),
    SESSION_OUTSIDE_COHORT(
            ErrorKind.UNPROCESSABLE,
            "The session is outside the dates of the cohort",
            "Mae'r sesiwn y tu allan i ddyddiadau'r garfan"),
    SESSION_TIMES_REVERSED(
            ErrorKind.UNPROCESSABLE, "The session ends before it starts", "Mae'r sesiwn yn gorffen cyn iddi ddechrau"),
    SESSION_VENUE_MISMATCH(
            ErrorKind.UNPROCESSABLE,
            "A session where people meet names the postcode of the venue and one online names none",
            "Mae sesiwn lle mae pobl yn cwrdd yn enwi cod post y lleoliad ac nid yw un ar-lein yn enwi dim");

    private final ErrorKind kind;
    private final Text title;

    CohortError(ErrorKind kind, String en, String cy) {
        this.kind = kind;
        this.title = new Text(en, cy);
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public Text title() {
        return title;
    }
}
