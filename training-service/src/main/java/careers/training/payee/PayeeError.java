package careers.training.payee;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with changes of payee. */
public enum PayeeError implements ErrorCode {
    PAYEE_ESTABLISHMENT_UNKNOWN(
            ErrorKind.UNPROCESSABLE,
            "There is no such establishment in the register",
            "Nid oes sefydliad o'r fath yn y gofrestr"),
    PAYEE_CHANGE_OPEN(
            ErrorKind.CONFLICT,
            "A change of this establishment's payee is waiting to be decided",
            "Mae newid i dalai'r sefydliad hwn yn aros am benderfyniad"),
    PAYEE_DAY_TAKEN(
            ErrorKind.CONFLICT,
            "The establishment's payee changes on this day already",
            "Mae talai'r sefydliad yn newid ar y diwrnod hwn eisoes"),
    PAYEE_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The change was decided before; see allowedActions",
            "Penderfynwyd ar y newid o'r blaen; gweler allowedActions"),
    PAYEE_FOUR_EYES_REQUIRED(
            ErrorKind.FORBIDDEN,
            "Somebody who did not propose the change must decide on it",
            "Rhaid i rywun na chynigiodd y newid benderfynu arno");

    private final ErrorKind kind;
    private final Text title;

    PayeeError(ErrorKind kind, String en, String cy) {
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
