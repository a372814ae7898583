package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * YES or NO to being asked at all.
 *
 * @param mustBeGiven whether the response is taken only with YES; so when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consent(Boolean mustBeGiven) implements AnswerType {

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!YesNo.isYesOrNo(answer)) {
            return List.of(Violation.WRONG_TYPE_YES_NO.at(pointer));
        }
        return YesNo.NO.equals(answer) && needed() ? List.of(Violation.CONSENT_NEEDED.at(pointer)) : List.of();
    }

    /** Whether only YES is taken. */
    public boolean needed() {
        return !Boolean.FALSE.equals(mustBeGiven);
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        return List.of();
    }
}
