package careers.survey.codelist;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of shared code lists. */
public enum CodeListError implements ErrorCode {
    CODE_LIST_EXISTS(
            ErrorKind.PRECONDITION_FAILED,
            "The survey has a code list of this name already; read it and send If-Match",
            "Mae gan yr arolwg restr godau o'r enw hwn eisoes; darllenwch hi ac anfonwch If-Match");

    private final ErrorKind kind;
    private final Text title;

    CodeListError(ErrorKind kind, String en, String cy) {
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
