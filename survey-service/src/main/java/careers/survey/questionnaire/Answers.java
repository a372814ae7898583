package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.List;

/** What the types with a code list have in common. */
final class Answers {

    private Answers() {}

    static List<FieldError> checkCode(String pointer, Object answer, List<Code> codes) {
        if (!(answer instanceof String given)) {
            return List.of(Violation.WRONG_TYPE_CODE.at(pointer));
        }
        return codes.stream().anyMatch(c -> c.code().equals(given))
                ? List.of()
                : List.of(Violation.CODE_NOT_IN_LIST.at(pointer));
    }
}
