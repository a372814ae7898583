package careers.insight.question;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can be wrong with what is asked. */
enum QuestionError implements ErrorCode {
    /** The path names no question; {@code allowed} lists those there are. */
    UNKNOWN_QUESTION(ErrorKind.NOT_FOUND, "No such question can be asked", "Ni ellir gofyn cwestiwn o'r fath"),
    /** Nobody in the campaign was asked about the concept; {@code allowed} lists those that were asked about. */
    CONCEPT_NOT_ASKED(
            ErrorKind.NOT_FOUND,
            "Nobody in this campaign was asked about this",
            "Ni ofynnwyd i neb yn yr ymgyrch hon am hyn"),
    /** No figure has the code or item; {@code allowed} lists those there are. */
    CODE_NOT_ASKED(
            ErrorKind.NOT_FOUND,
            "No question asked about this has such an answer or row",
            "Nid oes gan unrhyw gwestiwn am hyn ateb neu res o'r fath");

    private final ErrorKind kind;
    private final Text title;

    QuestionError(ErrorKind kind, String en, String cy) {
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
