package careers.training.course;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with courses and their offerings. */
public enum CourseError implements ErrorCode {
    AWARDING_BODY_MISMATCH(
            ErrorKind.UNPROCESSABLE,
            "An accredited course names its awarding body and a non-accredited one has none",
            "Mae cwrs achrededig yn enwi ei gorff dyfarnu ac nid oes un gan gwrs heb ei achredu"),
    PROVIDER_UNKNOWN(ErrorKind.UNPROCESSABLE, "There is no such provider", "Nid oes darparwr o'r fath"),
    COURSE_UNKNOWN(ErrorKind.UNPROCESSABLE, "There is no such course", "Nid oes cwrs o'r fath"),
    ACADEMIC_YEAR_INVALID(
            ErrorKind.UNPROCESSABLE,
            "The second part of an academic year is the year after the first",
            "Ail ran blwyddyn academaidd yw'r flwyddyn ar ôl y gyntaf"),
    OFFERING_EXISTS(
            ErrorKind.CONFLICT,
            "The provider already offers this course in this academic year",
            "Mae'r darparwr eisoes yn cynnig y cwrs hwn yn y flwyddyn academaidd hon"),
    FUNDED_PLACES_EXHAUSTED(
            ErrorKind.CONFLICT,
            "All funded places of this offering are taken",
            "Mae pob lle a ariennir yn y cynnig hwn wedi'i gymryd"),
    CREDITS_NOT_ACCREDITED(
            ErrorKind.UNPROCESSABLE,
            "A course that is not accredited gives no credits",
            "Nid yw cwrs heb ei achredu yn rhoi credydau"),
    OFFERING_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The offering does not allow this in its present state; see allowedActions",
            "Nid yw'r cynnig yn caniatáu hyn yn ei gyflwr presennol; gweler allowedActions"),
    OFFERING_NOT_OPEN(ErrorKind.CONFLICT, "The offering is not open", "Nid yw'r cynnig ar agor"),
    PLACES_TAKEN_ALREADY(
            ErrorKind.CONFLICT,
            "Learners already hold more funded places than that",
            "Mae dysgwyr eisoes yn dal mwy o leoedd a ariennir na hynny");

    private final ErrorKind kind;
    private final Text title;

    CourseError(ErrorKind kind, String en, String cy) {
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
