package careers.survey.invitation;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of invitations. */
public enum InvitationError implements ErrorCode {
    ACCESS_CODE_REQUIRED(
            ErrorKind.FORBIDDEN,
            "The campaign takes responses with an access code only; send it in the header Access-Code",
            "Dim ond ymatebion gyda chod mynediad y mae'r ymgyrch yn eu derbyn; anfonwch ef yn y pennyn Access-Code"),
    ACCESS_CODE_UNKNOWN(
            ErrorKind.FORBIDDEN,
            "The campaign has no such access code; it may have been mistyped",
            "Nid oes gan yr ymgyrch god mynediad o'r fath; efallai iddo gael ei gamdeipio"),
    ACCESS_CODE_NOT_FOR_THIS(
            ErrorKind.FORBIDDEN,
            "The access code was issued for another audience or establishment",
            "Cyhoeddwyd y cod mynediad ar gyfer cynulleidfa neu sefydliad arall"),
    ACCESS_CODE_USED(ErrorKind.CONFLICT, "The access code was used before", "Defnyddiwyd y cod mynediad o'r blaen"),
    ACCESS_CODE_TAKEN(
            ErrorKind.CONFLICT,
            "The campaign has one of these access codes already; nothing was issued",
            "Mae gan yr ymgyrch un o'r codau mynediad hyn eisoes; ni chyhoeddwyd dim"),
    INVITATIONS_ISSUED_BEFORE(
            ErrorKind.CONFLICT,
            "This request was carried out before, and its codes are shown only once; void uploadId if they were lost",
            "Cyflawnwyd y cais hwn o'r blaen, a dim ond unwaith y dangosir ei godau; dirymwch uploadId os collwyd nhw");

    private final ErrorKind kind;
    private final Text title;

    InvitationError(ErrorKind kind, String en, String cy) {
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
