package careers.training.claim;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with bursary claims. */
public enum ClaimError implements ErrorCode {
    CLAIM_NOT_ELIGIBLE(
            ErrorKind.UNPROCESSABLE,
            "The claim fails the rules listed in errors",
            "Mae'r hawliad yn methu'r rheolau a restrir yn errors"),
    CLAIM_ALREADY_LIVE(
            ErrorKind.CONFLICT,
            "There is already a live claim for this enrolment",
            "Mae hawliad byw ar gyfer y cofrestriad hwn eisoes"),
    ENTITLEMENT_USED(
            ErrorKind.CONFLICT,
            "The careers leader or the establishment has no bursary left to claim",
            "Nid oes gan yr arweinydd gyrfaoedd na'r sefydliad fwrsari ar ôl i'w hawlio"),
    CLAIM_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The claim does not allow this in its present state; see allowedActions",
            "Nid yw'r hawliad yn caniatáu hyn yn ei gyflwr presennol; gweler allowedActions"),
    CLAIM_CONTENT_DIFFERS(
            ErrorKind.CONFLICT,
            "The claim's content is not the one named by contentSha256; read it again",
            "Nid cynnwys yr hawliad yw'r un a enwir gan contentSha256; darllenwch ef eto"),
    FOUR_EYES_REQUIRED(
            ErrorKind.FORBIDDEN,
            "Somebody who had no earlier part in the claim must take this decision",
            "Rhaid i rywun nad oedd ganddo ran gynharach yn yr hawliad wneud y penderfyniad hwn"),
    APPROVER_SPEAKS_FOR_CLAIMANT(
            ErrorKind.FORBIDDEN,
            "Whoever speaks for the claiming establishment may not decide on its claim",
            "Ni chaiff neb sy'n siarad dros y sefydliad sy'n hawlio benderfynu ar ei hawliad");

    private final ErrorKind kind;
    private final Text title;

    ClaimError(ErrorKind kind, String en, String cy) {
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
