package careers.survey.export;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of exports. */
public enum ExportError implements ErrorCode {
    EXPORT_NOT_READY(
            ErrorKind.CONFLICT,
            "The export has no file yet, or has failed; see state",
            "Nid oes ffeil gan yr allforiad eto, neu mae wedi methu; gweler state"),
    EXPORT_EXPIRED(
            ErrorKind.GONE,
            "The file of the export is gone; see reason and ask for a new one",
            "Mae ffeil yr allforiad wedi mynd; gweler reason a gofynnwch am un newydd"),
    EXPORT_TOO_LARGE_FOR_FORMAT(
            ErrorKind.UNPROCESSABLE,
            "A workbook holds at most 1,048,575 responses and 16,384 columns; choose another format",
            "Mae llyfr gwaith yn dal 1,048,575 o ymatebion a 16,384 o golofnau ar y mwyaf; dewiswch fformat arall");

    private final ErrorKind kind;
    private final Text title;

    ExportError(ErrorKind kind, String en, String cy) {
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
