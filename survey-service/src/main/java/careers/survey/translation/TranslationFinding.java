package careers.survey.translation;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import careers.survey.questionnaire.Pointer;

/** What can be wrong with a text that came back. */
enum TranslationFinding {
    TRANSLATION_KEY_UNKNOWN("is no text of the instrument", "nid yw'n destun yn yr offeryn"),
    TRANSLATION_KEY_REPEATED("stands in the file twice", "yn y ffeil ddwywaith"),
    TRANSLATION_ROW_MISSING("is missing in the file", "ar goll o'r ffeil"),
    TRANSLATION_SOURCE_CHANGED(
            "has another source text in the instrument; export again",
            "mae testun gwreiddiol gwahanol yn yr offeryn; allforiwch eto"),
    TRANSLATION_EMPTIED(
            "has a translation already that the file leaves out", "mae ganddo gyfieithiad eisoes nad yw yn y ffeil"),
    TRANSLATION_FORMULA(
            "is a formula or begins like one; give it as plain text",
            "yn fformiwla neu'n dechrau fel un; rhowch ef fel testun plaen"),
    TRANSLATION_PLACEHOLDERS_DIFFER(
            "must have the same placeholders as its source", "rhaid iddo gael yr un dalfannau â'r testun gwreiddiol");

    private final Text message;

    TranslationFinding(String en, String cy) {
        this.message = new Text(en, cy);
    }

    FieldError about(String key) {
        return new FieldError("/texts/" + Pointer.escape(key), name(), message);
    }
}
