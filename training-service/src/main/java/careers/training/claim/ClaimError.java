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
    CLAIM_ALREADY_DRAFTED(
            ErrorKind.CONFLICT,
            "There is already a draft of a claim for this enrolment",
            "Mae drafft o hawliad ar gyfer y cofrestriad hwn eisoes"),
    SCHEME_FROZEN(
            ErrorKind.CONFLICT,
            "The scheme is frozen; no claim and no money of it moves for now",
            "Mae'r cynllun wedi'i rewi; nid oes hawliad nac arian ohono yn symud am y tro"),
    CLAIM_UNFOUNDED(
            ErrorKind.CONFLICT,
            "The completion that the claim rests on does not stand any more",
            "Nid yw'r cwblhau y mae'r hawliad yn seiliedig arno yn sefyll mwyach"),
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
            "Whoever speaks for the claiming establishment or the training provider may not decide on the claim",
            "Ni chaiff neb sy'n siarad dros y sefydliad sy'n hawlio na'r darparwr hyfforddiant benderfynu ar yr hawliad");

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
