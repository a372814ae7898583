package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One step of an ordered list, lowest first.
 *
 * @param polarity which end is the good one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scale(String codeList, Polarity polarity) implements AnswerType {

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        return Answers.checkCode(pointer, answer, codeList, context.codeLists());
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        List<Code> codes = codeLists.codes(codeList);
        if (codes.isEmpty()) {
            return List.of(Finding.CODE_LIST_UNKNOWN.at(pointer + "/codeList"));
        }
        return codes.stream().filter(Code::countsAsAnswer).count() >= 2
                ? List.of()
                : List.of(Finding.SCALE_TOO_SHORT.at(pointer + "/codeList"));
    }
}
