package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.List;

/** YES or NO. */
public record YesNo() implements AnswerType {

    static final String YES = "YES";
    static final String NO = "NO";

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        return isYesOrNo(answer) ? List.of() : List.of(Violation.WRONG_TYPE_YES_NO.at(pointer));
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        return List.of();
    }

    static boolean isYesOrNo(Object answer) {
        return YES.equals(answer) || NO.equals(answer);
    }
}
