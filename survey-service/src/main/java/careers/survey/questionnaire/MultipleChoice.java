package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Several options of a list.
 *
 * @param minChoices fewest options of an answer that is given; 1 when absent
 * @param maxChoices most options; all of them when absent
 * @param exclusive options that cannot be combined with any other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MultipleChoice(
        String variable,
        String concept,
        Comparability comparability,
        Label label,
        String codeList,
        boolean required,
        Integer minChoices,
        Integer maxChoices,
        List<String> exclusive)
        implements Question {

    @Override
    public List<FieldError> check(String pointer, Object answer, List<Code> codes) {
        if (!(answer instanceof List<?> choices)) {
            return List.of(Violation.WRONG_TYPE_LIST.at(pointer));
        }
        List<FieldError> errors = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            String place = pointer + "/" + i;
            errors.addAll(Answers.checkCode(place, choices.get(i), codes));
            if (!seen.add(choices.get(i))) {
                errors.add(Violation.CHOICE_REPEATED.at(place));
            }
        }
        if (choices.size() < fewest()) {
            errors.add(Violation.TOO_FEW_CHOICES.at(pointer, fewest()));
        }
        if (maxChoices != null && choices.size() > maxChoices) {
            errors.add(Violation.TOO_MANY_CHOICES.at(pointer, maxChoices));
        }
        if (seen.size() > 1 && seen.stream().anyMatch(exclusiveCodes()::contains)) {
            errors.add(Violation.EXCLUSIVE_CHOICE_COMBINED.at(pointer));
        }
        return errors;
    }

    @Override
    public List<FieldError> findings(String pointer, List<Code> codes) {
        List<FieldError> errors = new ArrayList<>();
        int most = maxChoices == null ? codes.size() : maxChoices;
        if (fewest() < 1 || most < fewest() || most > codes.size()) {
            errors.add(Finding.CHOICE_LIMITS_IMPOSSIBLE.at(pointer + "/maxChoices"));
        }
        Set<String> known = new HashSet<>(codes.stream().map(Code::code).toList());
        for (int i = 0; i < exclusiveCodes().size(); i++) {
            if (!known.contains(exclusiveCodes().get(i))) {
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
