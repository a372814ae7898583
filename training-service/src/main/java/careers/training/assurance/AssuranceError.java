package careers.training.assurance;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with assurance. */
public enum AssuranceError implements ErrorCode {
    SAMPLE_WINDOW_REVERSED(
            ErrorKind.UNPROCESSABLE, "The window ends before it begins", "Mae'r cyfnod yn gorffen cyn iddo ddechrau"),
    SAMPLE_WINDOW_OVER(
            ErrorKind.UNPROCESSABLE,
            "The seed must be committed before the window closes",
            "Rhaid ymrwymo i'r hedyn cyn i'r cyfnod gau"),
    SAMPLE_WINDOW_TAKEN(
            ErrorKind.CONFLICT,
            "Another sample covers a part of this window",
            "Mae sampl arall yn cwmpasu rhan o'r cyfnod hwn"),
    SAMPLE_WINDOW_OPEN(ErrorKind.CONFLICT, "The window has not closed yet", "Nid yw'r cyfnod wedi cau eto"),
    SEED_DIFFERS(
            ErrorKind.UNPROCESSABLE,
            "The seed is not the one whose digest was committed",
            "Nid yr hedyn yw'r un yr ymrwymwyd i'w grynodeb"),
    SAMPLE_STATE_CONFLICT(ErrorKind.CONFLICT, "The sample was drawn before", "Tynnwyd y sampl o'r blaen"),
    ASSURANCE_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The claim's assurance does not allow this in its present state; see allowedActions",
            "Nid yw sicrwydd yr hawliad yn caniatáu hyn yn ei gyflwr presennol; gweler allowedActions"),
    FINDING_MISMATCH(
            ErrorKind.UNPROCESSABLE,
            "A reason is given exactly when the training is not assured",
            "Rhoddir rheswm yn union pan na chaiff yr hyfforddiant ei sicrhau"),
    ASSURANCE_DUE_NOT_AHEAD(
            ErrorKind.UNPROCESSABLE,
            "The day by which to answer must lie ahead",
            "Rhaid i'r diwrnod ateb fod yn y dyfodol"),
    ASSURANCE_ANSWER_OPEN(
            ErrorKind.CONFLICT,
            "There is no answer and the day for it has not passed",
            "Nid oes ateb ac nid yw'r diwrnod ar ei gyfer wedi mynd heibio");

    private final ErrorKind kind;
    private final Text title;

    AssuranceError(ErrorKind kind, String en, String cy) {
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
