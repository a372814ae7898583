package careers.survey.interchange;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of imports. */
public enum ImportError implements ErrorCode {
    IMPORT_NOT_CARRIED(
            ErrorKind.UNPROCESSABLE,
            "The file has parts that an instrument cannot carry; every one of them is in errors",
            "Mae gan y ffeil rannau na all offeryn eu cludo; mae pob un ohonynt yn errors"),
    IMPORT_UNREADABLE(
            ErrorKind.UNPROCESSABLE,
            "The file is not an ordinary workbook, or is too large when unpacked",
            "Nid llyfr gwaith cyffredin yw'r ffeil, neu mae'n rhy fawr ar ôl ei dadbacio");

    private final ErrorKind kind;
    private final Text title;

    ImportError(ErrorKind kind, String en, String cy) {
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
