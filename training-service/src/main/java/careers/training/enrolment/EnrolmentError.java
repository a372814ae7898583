package careers.training.enrolment;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with enrolments. */
public enum EnrolmentError implements ErrorCode {
    COHORT_UNKNOWN(ErrorKind.UNPROCESSABLE, "There is no such cohort", "Nid oes carfan o'r fath"),
    NATION_NOT_FUNDED(
            ErrorKind.UNPROCESSABLE,
            "The scheme funds places for schools and colleges in England only",
            "Mae'r cynllun yn ariannu lleoedd i ysgolion a cholegau yn Lloegr yn unig"),
    ESTABLISHMENT_NOT_OPEN(
            ErrorKind.UNPROCESSABLE,
            "The register does not show the establishment as open",
            "Nid yw'r gofrestr yn dangos bod y sefydliad ar agor"),
    LEADER_NOT_APPOINTED(
            ErrorKind.UNPROCESSABLE,
            "The careers leader holds no appointment at this establishment today",
            "Nid yw'r arweinydd gyrfaoedd yn dal penodiad yn y sefydliad hwn heddiw"),
    ALREADY_ENROLLED(
            ErrorKind.CONFLICT,
            "The careers leader already has a live enrolment in this cohort, or in this course in this year",
            "Mae gan yr arweinydd gyrfaoedd gofrestriad byw yn y garfan hon, neu yn y cwrs hwn yn y flwyddyn hon, eisoes"),
    ENROLMENT_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The enrolment does not allow this in its present state; see allowedActions",
            "Nid yw'r cofrestriad yn caniatáu hyn yn ei gyflwr presennol; gweler allowedActions"),
    ENDORSEMENT_REQUIRED(
            ErrorKind.CONFLICT,
            "A senior leader of the establishment must endorse the enrolment first",
            "Rhaid i uwch arweinydd yn y sefydliad gymeradwyo'r cofrestriad yn gyntaf"),
    ENDORSER_IS_THE_LEADER(
            ErrorKind.FORBIDDEN,
            "Nobody endorses their own enrolment",
            "Nid oes neb yn cymeradwyo ei gofrestriad ei hun"),
    WAITING_LIST_EXISTS(
            ErrorKind.CONFLICT, "The cohort has a waiting list already", "Mae gan y garfan restr aros eisoes"),
    NO_WAITING_LIST(
            ErrorKind.CONFLICT,
            "No seat is free and the cohort has no waiting list",
            "Nid oes sedd ar gael ac nid oes gan y garfan restr aros"),
    WAITING_LIST_FULL(
            ErrorKind.CONFLICT,
            "As many wait for a seat of the cohort as may",
            "Mae cynifer ag a ganiateir yn aros am sedd yn y garfan"),
    MORE_ARE_WAITING(
            ErrorKind.CONFLICT,
            "More leaders are waiting than the new limit allows",
            "Mae mwy o arweinwyr yn aros nag y mae'r terfyn newydd yn ei ganiatáu"),
    OTHERS_ARE_WAITING(
            ErrorKind.CONFLICT,
            "Others are waiting for a seat of this cohort; ask for a place on its waiting list",
            "Mae eraill yn aros am sedd yn y garfan hon; gofynnwch am le ar ei rhestr aros"),
    OFFER_OVER(
            ErrorKind.CONFLICT, "The time to answer the offer is over", "Mae'r amser i ateb y cynnig wedi dod i ben"),
    TRANSFER_UNFIT(
            ErrorKind.UNPROCESSABLE,
            "A transfer goes to another cohort of the same course, in the same or a later year",
            "Mae trosglwyddiad yn mynd i garfan arall o'r un cwrs, yn yr un flwyddyn neu un ddiweddarach"),
    PROGRESS_OUTSIDE_COHORT(
            ErrorKind.UNPROCESSABLE,
            "The day is outside the dates of the cohort",
            "Mae'r diwrnod y tu allan i ddyddiadau'r garfan"),
    PROGRESS_IN_FUTURE(ErrorKind.UNPROCESSABLE, "The day has not come yet", "Nid yw'r diwrnod wedi dod eto"),
    PROGRESS_UNFIT(
            ErrorKind.UNPROCESSABLE,
            "Attendance names its session, nothing else does; evidence has a reference and a digest",
            "Mae presenoldeb yn enwi ei sesiwn, ac nid oes dim arall yn gwneud hynny; mae gan dystiolaeth gyfeirnod a chrynodeb"),
    SESSION_UNKNOWN(ErrorKind.UNPROCESSABLE, "The cohort has no such session", "Nid oes gan y garfan sesiwn o'r fath"),
    PROGRESS_UNKNOWN(
            ErrorKind.UNPROCESSABLE,
            "The enrolment has no such progress to correct",
            "Nid oes gan y cofrestriad gynnydd o'r fath i'w gywiro"),
    PROGRESS_SUPERSEDED(
            ErrorKind.CONFLICT,
            "This progress was corrected before; correct the correction",
            "Cywirwyd y cynnydd hwn o'r blaen; cywirwch y cywiriad"),
    ATTENDANCE_RECORDED(
            ErrorKind.CONFLICT,
            "The attendance of this session is recorded already",
            "Mae presenoldeb y sesiwn hon wedi'i gofnodi eisoes"),
    SESSION_NOT_ENDED(
            ErrorKind.UNPROCESSABLE,
            "The session has not ended yet; record attendance when it has",
            "Nid yw'r sesiwn wedi dod i ben eto; cofnodwch bresenoldeb wedi iddi ddod i ben"),
    PASS_RESTS_ON_ATTENDANCE(
            ErrorKind.CONFLICT,
            "A pass that stands rests on this attendance; void the completion first",
            "Mae llwyddiant sy'n sefyll yn dibynnu ar y presenoldeb hwn; dirymwch y cwblhau yn gyntaf"),
    COHORT_NOT_STARTED(ErrorKind.UNPROCESSABLE, "The cohort has not started yet", "Nid yw'r garfan wedi dechrau eto"),
    COHORT_ENDED(
            ErrorKind.UNPROCESSABLE,
            "The cohort has ended; transfer the enrolment to another one",
            "Mae'r garfan wedi dod i ben; trosglwyddwch y cofrestriad i un arall"),
    COMPLETION_IN_FUTURE(
            ErrorKind.UNPROCESSABLE, "The day of completion has not come yet", "Nid yw diwrnod y cwblhau wedi dod eto"),
    COMPLETION_OUTSIDE_COHORT(
            ErrorKind.UNPROCESSABLE,
            "The day of completion is outside the dates of the cohort",
            "Mae diwrnod y cwblhau y tu allan i ddyddiadau'r garfan");

    private final ErrorKind kind;
    private final Text title;

    EnrolmentError(ErrorKind kind, String en, String cy) {
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
