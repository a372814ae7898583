package careers.survey.correction;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of amendments, withdrawals and erasures. */
public enum CorrectionError implements ErrorCode {
    RECEIPT_CODE_UNKNOWN(
            ErrorKind.NOT_FOUND, "No response has this receipt code", "Nid oes gan unrhyw ymateb y cod derbynneb hwn"),
    RECEIPT_CODE_WRONG(
            ErrorKind.FORBIDDEN,
            "The receipt code does not belong to this response",
            "Nid yw'r cod derbynneb yn perthyn i'r ymateb hwn"),
    AMENDMENT_OUT_OF_ORDER(
            ErrorKind.CONFLICT,
            "The response is at another revision; see currentRevision",
            "Mae'r ymateb ar adolygiad arall; gweler currentRevision"),
    AMENDMENT_CONTENT_DIFFERS(
            ErrorKind.CONFLICT,
            "This revision was accepted with other content; see storedDigest",
            "Derbyniwyd yr adolygiad hwn gyda chynnwys arall; gweler storedDigest");

    private final ErrorKind kind;
    private final Text title;

    CorrectionError(ErrorKind kind, String en, String cy) {
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
