package careers.training.payment;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with payment runs. */
public enum PaymentError implements ErrorCode {
    NOTHING_TO_PAY(
            ErrorKind.CONFLICT,
            "There is no approved claim that you may put into a run",
            "Nid oes hawliad cymeradwy y cewch ei roi mewn rhediad"),
    RUN_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The run does not allow this in its present state; see allowedActions",
            "Nid yw'r rhediad yn caniatáu hyn yn ei gyflwr presennol; gweler allowedActions"),
    RUN_CONTENT_DIFFERS(
            ErrorKind.CONFLICT,
            "The run's content is not the one named by contentSha256; read it again",
            "Nid cynnwys y rhediad yw'r un a enwir gan contentSha256; darllenwch ef eto"),
    RUN_FOUR_EYES_REQUIRED(
            ErrorKind.FORBIDDEN,
            "Somebody who neither made nor locked the run must authorise it",
            "Rhaid i rywun na wnaeth y rhediad na'i gloi ei awdurdodi"),
    RUN_OF_ANOTHER(
            ErrorKind.FORBIDDEN,
            "Only whoever made the run puts claims into it",
            "Dim ond y sawl a wnaeth y rhediad sy'n rhoi hawliadau ynddo"),
    COMPLETION_NOT_STANDING(
            ErrorKind.CONFLICT,
            "The completion behind the claim was voided, so it is not paid again",
            "Dirymwyd y cwblhad y tu ôl i'r hawliad, felly ni chaiff ei dalu eto"),
    RESPONSE_FILE_UNREADABLE(
            ErrorKind.UNPROCESSABLE,
            "The payer's file is neither CSV in UTF-8 with the columns endToEndId, outcome and date nor pain.002",
            "Nid CSV mewn UTF-8 gyda'r colofnau endToEndId, outcome a date na pain.002 yw ffeil y talwr"),
    RESPONSE_FILE_TOO_LONG(
            ErrorKind.TOO_LARGE,
            "The payer's file has more than 10,000 rows; send it in parts",
            "Mae gan ffeil y talwr fwy na 10,000 o resi; anfonwch hi mewn rhannau"),
    FILE_ALREADY_TAKEN(
            ErrorKind.GONE,
            "The payment file was taken before and is given out only once",
            "Cymerwyd y ffeil daliadau o'r blaen a dim ond unwaith y caiff ei rhoi"),
    SETTLED_IN_FUTURE(
            ErrorKind.UNPROCESSABLE, "The day of settlement has not come yet", "Nid yw diwrnod y setlo wedi dod eto");

    private final ErrorKind kind;
    private final Text title;

    PaymentError(ErrorKind kind, String en, String cy) {
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
