package careers.training.completion;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with completions. */
public enum CompletionError implements ErrorCode {
    AWARDING_BODY_RESULT_REQUIRED(
            ErrorKind.UNPROCESSABLE,
            "A pass at level 6 or 7 needs the awarding body's result",
            "Mae angen canlyniad y corff dyfarnu i basio ar lefel 6 neu 7"),
    AWARDING_BODY_RESULT_UNFIT(
            ErrorKind.UNPROCESSABLE,
            "The course and outcome cannot have this awarding body's result",
            "Ni all y cwrs a'r canlyniad hwn gael y canlyniad hwn gan gorff dyfarnu"),
    AWARDED_IN_FUTURE(
            ErrorKind.UNPROCESSABLE,
            "The day of the award has not come yet",
            "Nid yw diwrnod y dyfarniad wedi dod eto"),
    ATTENDANCE_INSUFFICIENT(
            ErrorKind.UNPROCESSABLE,
            "Fewer sessions were attended than a pass of this course takes; see sessionsAttended, sessionsHeld and"
                    + " requiredAttendancePercent",
            "Mynychwyd llai o sesiynau nag sydd eu hangen i basio'r cwrs hwn; gweler sessionsAttended, sessionsHeld a"
                    + " requiredAttendancePercent"),
    FAILURE_NEEDS_REASON(
            ErrorKind.UNPROCESSABLE,
            "A training that was not passed needs a reasonCode",
            "Mae angen reasonCode ar gyfer hyfforddiant na chafodd ei basio"),
    REASON_ONLY_FOR_FAILURE(
            ErrorKind.UNPROCESSABLE,
            "A reasonCode belongs to a training that was not passed",
            "Mae reasonCode yn perthyn i hyfforddiant na chafodd ei basio"),
    COMPLETION_SUPERSEDED(
            ErrorKind.CONFLICT,
            "This declaration no longer stands; a later one does",
            "Nid yw'r datganiad hwn yn sefyll mwyach; mae un diweddarach yn sefyll");

    private final ErrorKind kind;
    private final Text title;

    CompletionError(ErrorKind kind, String en, String cy) {
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
