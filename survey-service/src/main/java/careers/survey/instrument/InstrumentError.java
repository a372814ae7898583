package careers.survey.instrument;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of instruments. */
public enum InstrumentError implements ErrorCode {
    INSTRUMENT_ALREADY_PUBLISHED(
            ErrorKind.CONFLICT,
            "The instrument is published already and cannot change any more",
            "Mae'r offeryn eisoes wedi'i gyhoeddi ac ni all newid mwyach"),
    INSTRUMENT_NOT_PUBLISHED(
            ErrorKind.CONFLICT,
            "Only a published instrument can be followed by another",
            "Dim ond offeryn sydd wedi'i gyhoeddi y gellir ei ddilyn gan un arall"),
    NOTHING_TO_WAIVE(
            ErrorKind.UNPROCESSABLE,
            "The instrument has no text of this name with a finding of parity that can be waived",
            "Nid oes gan yr offeryn destun o'r enw hwn â chanfyddiad cydraddoldeb y gellir ei hepgor"),
    INSTRUMENT_NOT_PUBLISHABLE(
            ErrorKind.UNPROCESSABLE,
            "The instrument has findings that stand against its publication",
            "Mae gan yr offeryn ganfyddiadau sy'n rhwystro ei gyhoeddi");

    private final ErrorKind kind;
    private final Text title;

    InstrumentError(ErrorKind kind, String en, String cy) {
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
