package careers.training.clawback;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with clawbacks. */
public enum ClawbackError implements ErrorCode {
    CLAIM_NOT_PAID(
            ErrorKind.CONFLICT,
            "The claim has no payment that could be claimed back",
            "Nid oes gan yr hawliad daliad y gellid ei adhawlio"),
    CLAWBACK_EXCEEDS_PAID(
            ErrorKind.CONFLICT,
            "More would be claimed back than was paid for the claim",
            "Byddai mwy yn cael ei adhawlio nag a dalwyd am yr hawliad"),
    CLAWBACK_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The clawback does not allow this in its present state; see allowedActions",
            "Nid yw'r adhawliad yn caniatáu hyn yn ei gyflwr presennol; gweler allowedActions"),
    CLAWBACK_CONTENT_DIFFERS(
            ErrorKind.CONFLICT,
            "The clawback's content is not the one named by contentSha256; read it again",
            "Nid cynnwys yr adhawliad yw'r un a enwir gan contentSha256; darllenwch ef eto"),
    CLAWBACK_FOUR_EYES_REQUIRED(
            ErrorKind.FORBIDDEN,
            "Somebody who did not propose it must decide on it",
            "Rhaid i rywun na gynigiodd hyn benderfynu arno"),
    CLAWBACK_DECIDER_SPEAKS_FOR_SCHOOL(
            ErrorKind.FORBIDDEN,
            "Whoever speaks for the establishment may not decide on its clawback",
            "Ni chaiff neb sy'n siarad dros y sefydliad benderfynu ar ei adhawliad"),
    REPRESENTATION_OPEN(
            ErrorKind.CONFLICT,
            "The school has not answered and its day has not passed",
            "Nid yw'r ysgol wedi ateb ac nid yw ei diwrnod wedi mynd heibio"),
    RESPOND_BY_NOT_AHEAD(
            ErrorKind.UNPROCESSABLE,
            "The day by which to answer must lie ahead",
            "Rhaid i'r diwrnod ateb fod yn y dyfodol"),
    RECOVERY_EXCEEDS_DEBT(
            ErrorKind.UNPROCESSABLE,
            "More would be recovered than is owed",
            "Byddai mwy yn cael ei adennill nag sy'n ddyledus"),
    RECOVERED_IN_FUTURE(
            ErrorKind.UNPROCESSABLE,
            "The day on which it came in has not come yet",
            "Nid yw'r diwrnod y daeth i mewn wedi dod eto"),
    RECOVERY_ALREADY_RECORDED(
            ErrorKind.CONFLICT,
            "A recovery with this reference is already recorded",
            "Mae adenilliad gyda'r cyfeirnod hwn eisoes wedi'i gofnodi");

    private final ErrorKind kind;
    private final Text title;

    ClawbackError(ErrorKind kind, String en, String cy) {
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
