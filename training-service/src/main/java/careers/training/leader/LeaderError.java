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
            "Mae'r arweinydd gyrfaoedd eisoes yn dal penodiad yn y sefydliad hwn yn y cyfnod hwnnw"),
    LEADER_MERGED(
            ErrorKind.GONE,
            "This registration was given up for another one of the same person; see successor",
            "Rhoddwyd y gorau i'r cofnod hwn o blaid un arall o'r un person; gweler successor"),
    LEADER_ERASED(
            ErrorKind.CONFLICT,
            "The careers leader's name, address and profile were erased",
            "Cafodd enw, cyfeiriad a phroffil yr arweinydd gyrfaoedd eu dileu"),
    SURVIVOR_UNSUITABLE(
            ErrorKind.UNPROCESSABLE,
            "The registration that is to stand is the same one, unknown, given up or erased",
            "Mae'r cofnod sydd i sefyll yr un un, yn anhysbys, wedi'i ildio neu wedi'i ddileu"),
    LEADERS_BOTH_HOLD_BURSARY(
            ErrorKind.CONFLICT,
            "Together the two registrations hold more live bursaries than one person may; end a claim first",
            "Gyda'i gilydd mae'r ddau gofnod yn dal mwy o fwrsarïau byw nag y caiff un person; rhowch derfyn ar hawliad yn gyntaf");

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
