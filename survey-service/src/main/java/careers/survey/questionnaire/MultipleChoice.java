package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/**
 * Several options of a list.
 *
 * @param minChoices fewest options of an answer that is given; 1 when absent
 * @param maxChoices most options; all of them when absent
 * @param exclusive options that cannot be combined with any other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MultipleChoice(
        String codeList, Integer minChoices, Integer maxChoices, List<String> exclusive, OtherOption other)
        implements AnswerType {

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof List<?> choices)) {
            return List.of(Violation.WRONG_TYPE_LIST.at(pointer));
        }
        List<FieldError> errors =
                new ArrayList<>(Answers.checkDistinctCodes(pointer, choices, codeList, context.codeLists()));
        if (choices.size() < fewest()) {
            errors.add(Violation.TOO_FEW_CHOICES.at(pointer, fewest()));
        }
        if (maxChoices != null && choices.size() > maxChoices) {
            errors.add(Violation.TOO_MANY_CHOICES.at(pointer, maxChoices));
        }
        if (choices.stream().distinct().count() > 1 && choices.stream().anyMatch(exclusiveCodes()::contains)) {
            errors.add(Violation.EXCLUSIVE_CHOICE_COMBINED.at(pointer));
        }
        return errors;
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        int size = codeLists.size(codeList);
        if (size == 0) {
            return List.of(Finding.CODE_LIST_UNKNOWN.at(pointer + "/codeList"));
        }
        List<FieldError> errors = new ArrayList<>();
        int most = maxChoices == null ? size : maxChoices;
        if (fewest() < 1 || most < fewest() || most > size) {
            errors.add(Finding.CHOICE_LIMITS_IMPOSSIBLE.at(pointer + "/maxChoices"));
        }
        for (int i = 0; i < exclusiveCodes().size(); i++) {
            if (!codeLists.contains(codeList, exclusiveCodes().get(i))) {
                errors.add(Finding.CODE_UNKNOWN.at(pointer + "/exclusive/" + i));
            }
        }
        return errors;
    }

    private int fewest() {
        return minChoices == null ? 1 : minChoices;
    }

    private List<String> exclusiveCodes() {
        return exclusive == null ? List.of() : exclusive;
    }
}
