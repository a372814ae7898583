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
