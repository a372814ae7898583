package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;

/** What can be wrong with an instrument that is to be published. */
enum Finding {
    REQUIRED("is required", "yn ofynnol"),
    NAME_INVALID(
            "must be lower-case letters, digits and hyphens, 3 to 64 of them",
            "rhaid iddo fod yn llythrennau bach, digidau a chysylltnodau, 3 i 64 ohonynt"),
    LANGUAGE_UNKNOWN("must be en or cy", "rhaid iddi fod yn en neu cy"),
    VARIABLE_INVALID(
            "must begin with a lower-case letter and have letters and digits only, at most 64",
            "rhaid iddo ddechrau gyda llythyren fach a chynnwys llythrennau a digidau yn unig, 64 ar y mwyaf"),
    VARIABLE_REPEATED("is asked twice in the instrument", "yn cael ei ofyn ddwywaith yn yr offeryn"),
    CODE_INVALID(
            "must have 1 to 32 letters, digits, underscores or hyphens",
            "rhaid iddo gynnwys 1 i 32 o lythrennau, digidau, tanlinellau neu gysylltnodau"),
    CODE_REPEATED("stands in its code list twice", "yn ymddangos ddwywaith yn ei restr godau"),
    CODE_UNKNOWN("is not in the code list", "nid yw yn y rhestr godau"),
    CODE_LIST_UNKNOWN("is not one of the instrument's code lists", "nid yw'n un o restrau codau'r offeryn"),
    CODE_LIST_SIZE("must have 1 to 200 codes", "rhaid iddi gynnwys 1 i 200 o godau"),
    QUESTION_COUNT("must have 1 to 5000 questions", "rhaid iddo gynnwys 1 i 5000 o gwestiynau"),
    VARIABLE_UNKNOWN("is not one of the instrument's variables", "nid yw'n un o newidynnau'r offeryn"),
    SECTION_UNKNOWN("is not one of the instrument's sections", "nid yw'n un o adrannau'r offeryn"),
    SECTION_REPEATED("is the name of two sections", "yn enw ar ddwy adran"),
    RULE_REPEATED("is the name of two rules", "yn enw ar ddwy reol"),
    REPEAT_NESTED("must not stand inside another repeat", "ni chaiff sefyll y tu mewn i ailadrodd arall"),
    TEXT_IN_REPEAT(
            "must not be free text: one comment for all rows stands beside the repeat",
            "ni chaiff fod yn destun rhydd: mae un sylw ar gyfer pob rhes yn sefyll wrth ochr yr ailadrodd"),
    REPEAT_OUT_OF_RANGE("must be from 1 to 20", "rhaid iddo fod rhwng 1 a 20"),
    OTHER_TEXT_UNKNOWN(
            "must name a text question that comes after this one",
            "rhaid iddo enwi cwestiwn testun sy'n dod ar ôl yr un hwn"),
    RANGE_EMPTY("must not be less than min", "ni chaiff fod yn llai na min"),
    DECIMALS_OUT_OF_RANGE("must be from 0 to 6", "rhaid iddo fod rhwng 0 a 6"),
    TOTAL_OUT_OF_RANGE("must be from 1 to 10000", "rhaid iddo fod rhwng 1 a 10000"),
    SCALE_TOO_SHORT("must have at least two steps", "rhaid iddi gynnwys o leiaf ddau gam"),
    CHOICE_LIMITS_IMPOSSIBLE(
            "leaves no possible answer with this code list", "nid yw'n gadael ateb posibl gyda'r rhestr godau hon"),
    TEXT_LENGTH_OUT_OF_RANGE("must be from 1 to 5000", "rhaid iddo fod rhwng 1 a 5000"),
    ENGLISH_MISSING("has no English text", "heb destun Saesneg"),
    WELSH_MISSING("has no Welsh text", "heb destun Cymraeg"),
    NUMBERS_DIFFER(
            "has other numbers in Welsh than in English", "mae'r rhifau yn y Gymraeg yn wahanol i'r rhai yn Saesneg"),
    WELSH_IS_ENGLISH("has the English text in the Welsh place", "mae'r testun Saesneg yn lle'r Gymraeg");

    private final Text message;

    Finding(String en, String cy) {
        this.message = new Text(en, cy);
    }

    FieldError at(String pointer) {
        return new FieldError(pointer, name(), message);
    }
}
