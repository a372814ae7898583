package careers.training.leader;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with careers leaders and their appointments. No text repeats a name or an address. */
public enum LeaderError implements ErrorCode {
    LEADER_ALREADY_REGISTERED(
            ErrorKind.CONFLICT,
            "A careers leader with this work e-mail address is already registered",
            "Mae arweinydd gyrfaoedd â'r cyfeiriad e-bost gwaith hwn eisoes wedi'i gofrestru"),
    ESTABLISHMENT_UNKNOWN(
            ErrorKind.UNPROCESSABLE, "The establishment is not in the register", "Nid yw'r sefydliad yn y gofrestr"),
    APPOINTMENT_DATES_REVERSED(
            ErrorKind.UNPROCESSABLE,
            "The appointment ends before it starts",
            "Mae'r penodiad yn gorffen cyn iddo ddechrau"),
    APPOINTMENT_OVERLAPS(
            ErrorKind.CONFLICT,
            "The careers leader already holds an appointment at this establishment in that time",
            "Mae'r arweinydd gyrfaoedd eisoes yn dal penodiad yn y sefydliad hwn yn y cyfnod hwnnw");

    private final ErrorKind kind;
    private final Text title;

    LeaderError(ErrorKind kind, String en, String cy) {
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
