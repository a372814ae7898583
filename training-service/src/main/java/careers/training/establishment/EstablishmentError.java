package careers.training.establishment;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with the register of establishments. */
public enum EstablishmentError implements ErrorCode {
    FILE_UNREADABLE(
            ErrorKind.UNPROCESSABLE,
            "The file cannot be read as CSV with a header line",
            "Ni ellir darllen y ffeil fel CSV gyda llinell bennawd"),
    IMPORT_FAILED(
            ErrorKind.INTERNAL,
            "The import failed here several times and changed nothing; quote importId when reporting it",
            "Methodd y mewnforio yma sawl gwaith ac ni newidiodd ddim; dyfynnwch importId wrth roi gwybod amdano"),
    LAYOUT_UNKNOWN(
            ErrorKind.UNPROCESSABLE,
            "The file has the columns of none of the registers that are understood",
            "Nid oes gan y ffeil golofnau yr un o'r cofrestrau a ddeellir"),
    LINEAGE_TOO_LARGE(
            ErrorKind.UNPROCESSABLE,
            "The links would join more than 200 establishments to one lineage; the file is damaged",
            "Byddai'r dolenni yn uno mwy na 200 o sefydliadau mewn un llinach; mae'r ffeil wedi'i difrodi"),
    REGISTER_OUT_OF_DATE(
            ErrorKind.CONFLICT,
            "A register of a later day was imported already; see latest",
            "Mewnforiwyd cofrestr o ddiwrnod diweddarach eisoes; gweler latest"),
    TOO_MANY_WOULD_DISAPPEAR(
            ErrorKind.CONFLICT,
            "More than 5 % of what is open would disappear; see disappearing, and acknowledge that number or say that"
                    + " the file is partial",
            "Byddai mwy na 5 % o'r hyn sydd ar agor yn diflannu; gweler disappearing, a chydnabyddwch y nifer hwnnw neu"
                    + " nodwch fod y ffeil yn rhannol");

    private final ErrorKind kind;
    private final Text title;

    EstablishmentError(ErrorKind kind, String en, String cy) {
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
