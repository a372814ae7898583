package careers.training.ledger;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with the ledger. */
public enum LedgerError implements ErrorCode {
    ALREADY_POSTED(
            ErrorKind.CONFLICT,
            "This movement of money is already in the ledger",
            "Mae'r symudiad hwn o arian eisoes yn y cyfriflyfr"),
    BUDGET_EXHAUSTED(
            ErrorKind.CONFLICT, "The budget does not cover this any more", "Nid yw'r gyllideb yn talu am hyn mwyach");

    private final ErrorKind kind;
    private final Text title;

    LedgerError(ErrorKind kind, String en, String cy) {
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
