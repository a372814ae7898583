package careers.training.imports;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with files of providers, and with single rows of them. */
public enum ImportError implements ErrorCode {
    IMPORT_UNREADABLE(
            ErrorKind.UNPROCESSABLE,
            "The file is not CSV in UTF-8 with a line of column names",
            "Nid CSV mewn UTF-8 gyda llinell o enwau colofnau yw'r ffeil"),
    IMPORT_COLUMNS_WRONG(
            ErrorKind.UNPROCESSABLE,
            "The columns are not those of this kind of file; see missing, unknown and repeated",
            "Nid colofnau'r math hwn o ffeil yw'r colofnau; gweler missing, unknown a repeated"),
    IMPORT_EMPTY(ErrorKind.UNPROCESSABLE, "The file has no rows", "Nid oes rhesi yn y ffeil"),
    IMPORT_TOO_LARGE(
            ErrorKind.TOO_LARGE,
            "The file has more than 10,000 rows or more than 5 MB; send it as several",
            "Mae gan y ffeil fwy na 10,000 o resi neu fwy na 5 MB; anfonwch hi fel sawl un"),
    IMPORT_RUNNING(
            ErrorKind.CONFLICT,
            "This very file is being worked on; see importId",
            "Mae'r union ffeil hon wrthi'n cael ei phrosesu; gweler importId"),
    EXTERNAL_REF_INVALID(
            ErrorKind.UNPROCESSABLE,
            "The row needs an externalRef of 1 to 64 characters",
            "Mae angen externalRef o 1 i 64 nod ar y rhes"),
    EXTERNAL_REF_REPEATED(
            ErrorKind.UNPROCESSABLE,
            "An earlier row of the file has the same externalRef",
            "Mae gan res gynharach yn y ffeil yr un externalRef");

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
