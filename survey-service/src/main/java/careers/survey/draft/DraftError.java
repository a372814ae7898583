package careers.survey.draft;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of drafts. */
public enum DraftError implements ErrorCode {
    DRAFT_ID_TAKEN(
            ErrorKind.CONFLICT,
            "The id belongs to another draft; choose another",
            "Mae'r dynodydd yn perthyn i ddrafft arall; dewiswch un arall");

    private final ErrorKind kind;
    private final Text title;

    DraftError(ErrorKind kind, String en, String cy) {
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
