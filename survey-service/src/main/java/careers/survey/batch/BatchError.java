package careers.survey.batch;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of submission batches, and of single lines of them. */
public enum BatchError implements ErrorCode {
    CONTENT_DIGEST_REQUIRED(
            ErrorKind.BAD_REQUEST,
            "The operation needs the header Content-Digest with a sha-256 of the body (RFC 9530)",
            "Mae angen y pennyn Content-Digest gyda sha-256 o'r corff (RFC 9530) ar y weithred"),
    CONTENT_DIGEST_DIFFERS(
            ErrorKind.UNPROCESSABLE,
            "The body that arrived is not the one that Content-Digest describes; send it again",
            "Nid y corff a gyrhaeddodd yw'r un y mae Content-Digest yn ei ddisgrifio; anfonwch ef eto"),
    CONTENT_NOT_GZIP(
            ErrorKind.UNPROCESSABLE,
            "The body says it is gzip and cannot be unpacked to its end",
            "Mae'r corff yn dweud mai gzip ydyw ac ni ellir ei ddadbacio hyd ei ddiwedd"),
    BATCH_EMPTY(ErrorKind.UNPROCESSABLE, "The batch has no lines", "Nid oes llinellau yn y swp"),
    BATCH_TOO_LARGE(
            ErrorKind.TOO_LARGE,
            "The batch has more than 5,000 lines or, unpacked, more than 10 MB; send it as several",
            "Mae gan y swp fwy na 5,000 o linellau neu, wedi'i ddadbacio, fwy na 10 MB; anfonwch ef fel sawl un"),
    BATCH_CONTENT_DIFFERS(
            ErrorKind.CONFLICT,
            "A batch with this id was received with other content",
            "Derbyniwyd swp gyda'r dynodydd hwn gyda chynnwys arall"),
    LINE_UNREADABLE(
            ErrorKind.BAD_REQUEST, "The line cannot be read as a response", "Ni ellir darllen y llinell fel ymateb");

    private final ErrorKind kind;
    private final Text title;

    BatchError(ErrorKind kind, String en, String cy) {
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
