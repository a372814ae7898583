package careers.survey.interchange;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;

/** What an import cannot carry, and what it carries otherwise than it was. */
enum Uncarried {
    TYPE_NOT_CARRIED("has a type of question that cannot be carried", "mae ganddo fath o gwestiwn na ellir ei gludo"),
    PROPERTY_NOT_CARRIED(
            "is a property or column that cannot be carried", "mae'n briodwedd neu'n golofn na ellir ei chludo"),
    EXPRESSION_NOT_CARRIED(
            "is an expression with parts that cannot be carried", "mae'n fynegiad â rhannau na ellir eu cludo"),
    EXPRESSION_NAME_UNKNOWN(
            "names a question that is not there or takes no answer",
            "mae'n enwi cwestiwn nad yw yno neu nad yw'n cymryd ateb"),
    FORMULA_NOT_CARRIED("is a formula; write its value", "mae'n fformiwla; ysgrifennwch ei gwerth"),
    SHEET_NOT_CARRIED("is a sheet that cannot be carried", "mae'n daflen na ellir ei chludo"),
    SHEET_MISSING("is a sheet that is missing or empty", "mae'n daflen sydd ar goll neu'n wag"),
    LANGUAGE_NOT_CARRIED(
            "is a text in a language other than English and Welsh",
            "mae'n destun mewn iaith heblaw'r Gymraeg a'r Saesneg"),
    NAME_NOT_CARRIED(
            "must be a name of letters, digits and underscores, a letter first",
            "rhaid iddo fod yn enw o lythrennau, digidau a thanlinellau, llythyren yn gyntaf"),
    NAME_REPEATED("is used twice", "wedi'i ddefnyddio ddwywaith"),
    CODE_NOT_CARRIED(
            "must be 1 to 32 letters, digits, hyphens or underscores",
            "rhaid iddo fod yn 1 i 32 o lythrennau, digidau, cysylltnodau neu danlinellau"),
    LIST_UNKNOWN("names a list of choices that is not there", "mae'n enwi rhestr ddewisiadau nad yw yno"),
    GROUP_UNBALANCED("begins or ends a group that does not match", "mae'n dechrau neu'n gorffen grŵp nad yw'n cyfateb"),
    NESTING_NOT_CARRIED("is nested more deeply than can be carried", "wedi'i nythu'n ddyfnach nag y gellir ei gludo"),
    VALUE_NOT_CARRIED("has a value that cannot be carried", "mae ganddo werth na ellir ei gludo"),
    REQUIRED("is required", "yn ofynnol"),
    // What follows is told and refuses nothing.
    RENAMED(
            "has another name now: names have no underscores here",
            "mae ganddo enw arall bellach: nid oes tanlinellau mewn enwau yma"),
    WELSH_MISSING("has no Welsh text yet", "nid oes testun Cymraeg eto"),
    ENGLISH_MISSING("has no English text yet", "nid oes testun Saesneg eto"),
    APPEARANCE_LEFT_OUT("says only how it looks and is left out", "dim ond yn dweud sut mae'n edrych ac fe'i hepgorir"),
    KEPT_BY_THE_RESPONSE(
            "is part of every response and needs no question", "yn rhan o bob ymateb ac nid oes angen cwestiwn arno"),
    LIMIT_ASSUMED(
            "had no limit; one was assumed that you may change", "nid oedd terfyn; tybiwyd un y gallwch ei newid");

    private final Text message;

    Uncarried(String en, String cy) {
        this.message = new Text(en, cy);
    }

    FieldError at(String pointer) {
        return new FieldError(pointer, name(), message);
    }
}
