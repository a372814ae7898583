package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;

/** What can be wrong with an answer. The texts are for respondents; the number, where there is one, is the limit. */
public enum Violation {
    UNKNOWN_VARIABLE("The instrument has no such question", "Nid oes cwestiwn o'r fath yn yr offeryn"),
    REQUIRED("An answer is needed", "Mae angen ateb"),
    WRONG_TYPE_CODE("WRONG_TYPE", "Give the code of one option as a text", "Rhowch god un opsiwn fel testun"),
    WRONG_TYPE_LIST("WRONG_TYPE", "Give a list of option codes", "Rhowch restr o godau opsiynau"),
    WRONG_TYPE_TEXT("WRONG_TYPE", "Give a text", "Rhowch destun"),
    WRONG_TYPE_NUMBER("WRONG_TYPE", "Give a number", "Rhowch rif"),
    WRONG_TYPE_YES_NO("WRONG_TYPE", "Give YES or NO", "Rhowch YES neu NO"),
    WRONG_TYPE_ROWS(
            "WRONG_TYPE",
            "Give an object with one entry for each row",
            "Rhowch wrthrych ag un cofnod ar gyfer pob rhes"),
    WRONG_TYPE_CELLS(
            "WRONG_TYPE", "Give a list of objects, each with a time", "Rhowch restr o wrthrychau, pob un ag amser"),
    WRONG_TYPE_REPEAT(
            "WRONG_TYPE",
            "Give a list of objects, each with the answers for one",
            "Rhowch restr o wrthrychau, pob un â'r atebion ar gyfer un"),
    NOT_ANSWERABLE("Nothing is answered here; leave it out", "Does dim i'w ateb yma; gadewch ef allan"),
    NOT_ASKED(
            "This question is not asked after the other answers; leave it out",
            "Ni ofynnir y cwestiwn hwn ar ôl yr atebion eraill; gadewch ef allan"),
    MISSING_NOT_OFFERED(
            "This question does not offer that way of not answering",
            "Nid yw'r cwestiwn hwn yn cynnig y ffordd honno o beidio ag ateb"),
    ROW_UNKNOWN("The question has no such row", "Nid oes rhes o'r fath yn y cwestiwn"),
    ROWS_EMPTY(
            "Answer at least one row or leave the question out",
            "Atebwch o leiaf un rhes neu gadewch y cwestiwn allan"),
    ROWS_INCOMPLETE("Every row needs an answer", "Mae angen ateb ar gyfer pob rhes"),
    CELL_FIELD_UNKNOWN("This is not asked of an activity", "Ni ofynnir hyn am weithgaredd"),
    NUMBER_OUT_OF_RANGE("The number is outside its limits", "Mae'r rhif y tu allan i'w derfynau"),
    TOO_MANY_DECIMALS("Give at most %d decimal places", "Rhowch ddim mwy na %d lle degol"),
    DATE_INVALID(
            "There is no such date, or it is not written as asked",
            "Nid oes dyddiad o'r fath, neu nid yw wedi'i ysgrifennu fel y gofynnir"),
    DATE_IN_FUTURE("The date must not lie in the future", "Ni chaiff y dyddiad fod yn y dyfodol"),
    SHARE_INVALID("Give a whole number from 0 to %d", "Rhowch rif cyfan o 0 i %d"),
    SHARES_DO_NOT_ADD_UP("The shares must add up to %d", "Rhaid i'r cyfrannau wneud cyfanswm o %d"),
    POSTCODE_AREA_INVALID(
            "Give the first half of a postcode in capitals, such as CF10",
            "Rhowch hanner cyntaf cod post mewn priflythrennau, fel CF10"),
    ESTABLISHMENT_INVALID(
            "Give EN- and six digits or CY- and seven digits", "Rhowch EN- a chwe digid neu CY- a saith digid"),
    ESTABLISHMENT_UNKNOWN("There is no such school or college", "Nid oes ysgol na choleg o'r fath"),
    CONSENT_NEEDED("Without consent nothing may be sent", "Heb gydsyniad ni chaniateir anfon dim"),
    CODE_NOT_IN_LIST("Choose one of the options of this question", "Dewiswch un o opsiynau'r cwestiwn hwn"),
    CHOICE_REPEATED("Give each option once", "Rhowch bob opsiwn unwaith"),
    TOO_FEW_CHOICES("Choose at least %d", "Dewiswch o leiaf %d"),
    TOO_MANY_CHOICES("Choose at most %d", "Dewiswch ddim mwy na %d"),
    EXCLUSIVE_CHOICE_COMBINED("One of the options excludes all others", "Mae un o'r opsiynau yn eithrio pob un arall"),
    TEXT_BLANK(
            "Leave the answer out instead of sending an empty text", "Gadewch yr ateb allan yn lle anfon testun gwag"),
    TEXT_TOO_LONG("Write at most %d characters", "Ysgrifennwch ddim mwy na %d nod"),
    TEXT_NOT_STORABLE("The text has characters that are not text", "Mae gan y testun nodau nad ydynt yn destun");

    private final String code;
    private final Text message;

    Violation(String en, String cy) {
        this.code = name();
        this.message = new Text(en, cy);
    }

    Violation(String code, String en, String cy) {
        this.code = code;
        this.message = new Text(en, cy);
    }

    public FieldError at(String pointer) {
        return new FieldError(pointer, code, message);
    }

    public FieldError at(String pointer, int limit) {
        return new FieldError(
                pointer,
                code,
                new Text(message.en().formatted(limit), message.cy().formatted(limit)));
    }
}
