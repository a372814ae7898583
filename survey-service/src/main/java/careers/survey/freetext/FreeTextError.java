package careers.survey.freetext;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of free text. */
public enum FreeTextError implements ErrorCode {
    TEXT_ACTION_NOT_ALLOWED(
            ErrorKind.CONFLICT,
            "The text's state does not allow this; see allowedActions",
            "Nid yw cyflwr y testun yn caniatáu hyn; gweler allowedActions"),
    TEXT_NOT_REVIEWED(
            ErrorKind.CONFLICT,
            "Only a text that a reviewer has released or redacted can be quoted",
            "Dim ond testun y mae adolygydd wedi'i ryddhau neu ei olygu y gellir ei ddyfynnu"),
    QUOTATION_ACTION_NOT_ALLOWED(
            ErrorKind.CONFLICT,
            "The quotation's state does not allow this; see allowedActions",
            "Nid yw cyflwr y dyfyniad yn caniatáu hyn; gweler allowedActions"),
    QUOTATION_WORDING_DIFFERS(
            ErrorKind.CONFLICT,
            "The quotation's words are not those named by wordsSha256; read it again",
            "Nid geiriau'r dyfyniad yw'r rhai a enwir gan wordsSha256; darllenwch ef eto"),
    SEGREGATION_OF_DUTIES(
            ErrorKind.FORBIDDEN,
            "Somebody other than who proposed the quotation must approve it",
            "Rhaid i rywun heblaw'r sawl a gynigiodd y dyfyniad ei gymeradwyo");

    private final ErrorKind kind;
    private final Text title;

    FreeTextError(ErrorKind kind, String en, String cy) {
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
