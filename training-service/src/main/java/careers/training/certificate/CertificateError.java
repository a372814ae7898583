package careers.training.certificate;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with certificates. */
public enum CertificateError implements ErrorCode {
    CERTIFICATE_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The certificate's state does not allow this; see allowedActions",
            "Nid yw cyflwr y dystysgrif yn caniatáu hyn; gweler allowedActions"),
    CERTIFICATE_CONTENT_ERASED(
            ErrorKind.GONE,
            "The name of the holder was erased, and with it the document and the proof",
            "Dilëwyd enw'r deiliad, a chydag ef y ddogfen a'r prawf"),
    CERTIFICATE_NOT_PRINTABLE(
            ErrorKind.UNPROCESSABLE,
            "A name has characters that the font of certificates does not have; the proof can be read all the same",
            "Mae gan enw nodau nad ydynt yn ffont y tystysgrifau; gellir darllen y prawf er hynny"),
    COMPLETION_STANDS(
            ErrorKind.UNPROCESSABLE,
            "The completion was not voided; void it, or give another reason",
            "Ni ddirymwyd y cwblhau; dirymwch ef, neu rhowch reswm arall");

    private final ErrorKind kind;
    private final Text title;

    CertificateError(ErrorKind kind, String en, String cy) {
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
