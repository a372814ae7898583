package careers.insight.intake;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Why a held event stays held. */
enum HeldEventError implements ErrorCode {
    /** An earlier version of the record is missing or held. */
    HELD_EVENT_OUT_OF_TURN(
            ErrorKind.CONFLICT,
            "An earlier event of the same record is missing or held; that one comes first",
            "Mae digwyddiad cynharach o'r un cofnod ar goll neu'n cael ei ddal; hwnnw sy'n dod gyntaf"),
    /** Tried once more, it failed once more. */
    HELD_EVENT_STILL_FAILS(
            ErrorKind.CONFLICT,
            "The event still cannot be applied; cause says why",
            "Ni ellir cymhwyso'r digwyddiad o hyd; mae cause yn dweud pam");

    private final ErrorKind kind;
    private final Text title;

    HeldEventError(ErrorKind kind, String en, String cy) {
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
