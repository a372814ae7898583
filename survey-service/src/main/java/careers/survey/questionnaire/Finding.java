package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import java.util.List;

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
    TEXTS_TOO_LARGE(
            "must have at most 12 MB of texts, the options of each question counted with it",
            "ni chaiff fod ynddo fwy na 12 MB o destunau, gan gyfrif opsiynau pob cwestiwn gydag ef"),
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
    LABEL_TOO_LONG("must have at most 5000 characters", "ni chaiff fod yn hwy na 5000 o nodau"),
    LABEL_NOT_TEXT("has characters that are not text", "yn cynnwys nodau nad ydynt yn destun"),
    NUMBERS_DIFFER(
            "has other numbers in Welsh than in English", "mae'r rhifau yn y Gymraeg yn wahanol i'r rhai yn Saesneg"),
    NUMBER_WORDS_DIFFER(
            "seems to name other numbers in Welsh than in English",
            "ymddengys ei fod yn enwi rhifau gwahanol yn y Gymraeg i'r rhai yn Saesneg"),
    DATES_DIFFER(
            "names other months in Welsh than in English", "yn enwi misoedd gwahanol yn y Gymraeg i'r rhai yn Saesneg"),
    PLACEHOLDERS_DIFFER(
            "has other placeholders in Welsh than in English",
            "mae'r dalfannau yn y Gymraeg yn wahanol i'r rhai yn Saesneg"),
    WELSH_IS_ENGLISH("has English text in the Welsh place", "mae testun Saesneg yn lle'r Gymraeg"),
    ENGLISH_IS_WELSH("has Welsh text in the English place", "mae testun Cymraeg yn lle'r Saesneg"),
    TRANSLATION_STALE(
            "was changed in the source language after it was translated",
            "newidiwyd y testun gwreiddiol ar ôl ei gyfieithu"),
    LENGTH_UNUSUAL("is much longer in one language than in the other", "yn llawer hwy yn y naill iaith nag yn y llall"),
    OPTION_TRANSLATED_TWICE(
            "is the same option in English as another, with other words in Welsh",
            "yr un opsiwn ag un arall yn Saesneg, ond â geiriau gwahanol yn y Gymraeg"),
    OPTIONS_READ_THE_SAME(
            "reads the same as another option of its list", "yn darllen yr un fath ag opsiwn arall yn ei restr"),
    PLACEHOLDER_MALFORMED(
            "has braces that are no placeholder such as {{yearGroup}}",
            "yn cynnwys bachau nad ydynt yn ddalfan fel {{yearGroup}}"),
    PLACEHOLDER_UNRESOLVED(
            "has a placeholder that no earlier question with one option as its answer fills",
            "yn cynnwys dalfan nad oes cwestiwn cynharach ag un opsiwn yn ateb iddo i'w llenwi"),
    INSTRUMENT_LONG("takes about %d minutes, more than 25", "yn cymryd tua %d munud, mwy na 25"),
    MATRIX_LONG("has more than 7 rows, too many for a phone", "mae ganddo fwy na 7 rhes, gormod i ffôn"),
    DOUBLE_BARRELLED("asks two things at once", "yn gofyn dau beth ar unwaith"),
    SCALE_UNBALANCED("has more steps on one side than on the other", "mae mwy o gamau ar y naill ochr nag ar y llall"),
    DISCLOSURE_UNSET(
            "does not say what its answer could give away of a person",
            "nid yw'n dweud beth y gallai ei ateb ei ddatgelu am berson"),
    DISCLOSURE_WRONG(
            "must be FREE_TEXT for free text and for nothing else",
            "rhaid iddo fod yn FREE_TEXT ar gyfer testun rhydd ac nid ar gyfer dim arall");

    private final Text message;

    Finding(String en, String cy) {
        this.message = new Text(en, cy);
    }

    FieldError at(String pointer) {
        return new FieldError(pointer, name(), message);
    }

    /** A finding that does not stand against publication. */
    PublicationFinding warningAt(String pointer, Object... values) {
        return new PublicationFinding(
                PublicationFinding.Severity.WARNING, pointer, name(), filled(values), null, false, List.of());
    }

    private Text filled(Object... values) {
        return new Text(message.en().formatted(values), message.cy().formatted(values));
    }
}
