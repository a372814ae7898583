package careers.survey.translation;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of translation files. */
public enum TranslationError implements ErrorCode {
    TRANSLATION_UNREADABLE(
            ErrorKind.UNPROCESSABLE,
            "The file cannot be read as translations; see line",
            "Ni ellir darllen y ffeil fel cyfieithiadau; gweler line"),
    TRANSLATION_REFUSED(
            ErrorKind.UNPROCESSABLE,
            "The file does not fit the instrument; nothing was changed, and errors names every text",
            "Nid yw'r ffeil yn cyfateb i'r offeryn; ni newidiwyd dim, ac mae errors yn enwi pob testun");

    private final ErrorKind kind;
    private final Text title;

    TranslationError(ErrorKind kind, String en, String cy) {
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
