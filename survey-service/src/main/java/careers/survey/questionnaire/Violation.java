package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;

/** What can be wrong with an answer. The texts are for respondents; the number, where there is one, is the limit. */
enum Violation {
    UNKNOWN_VARIABLE("The instrument has no such question", "Nid oes cwestiwn o'r fath yn yr offeryn"),
    REQUIRED("An answer is needed", "Mae angen ateb"),
    WRONG_TYPE_CODE("WRONG_TYPE", "Give the code of one option as a text", "Rhowch god un opsiwn fel testun"),
    WRONG_TYPE_LIST("WRONG_TYPE", "Give a list of option codes", "Rhowch restr o godau opsiynau"),
    WRONG_TYPE_TEXT("WRONG_TYPE", "Give a text", "Rhowch destun"),
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

    FieldError at(String pointer) {
        return new FieldError(pointer, code, message);
    }

    FieldError at(String pointer, int limit) {
        return new FieldError(
                pointer,
                code,
                new Text(message.en().formatted(limit), message.cy().formatted(limit)));
    }
}
