package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same questions for each of several, such as a parent's children. A repeat holds no other repeat.
 *
 * @param maxTimes most rows, 1 to 20
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Repeat(List<Question> questions, Integer maxTimes) implements AnswerType {

    private static final int MOST_ROWS = 20;

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof List<?> rows)) {
            return List.of(Violation.WRONG_TYPE_REPEAT.at(pointer));
        }
        List<FieldError> errors = new ArrayList<>();
        if (rows.isEmpty()) {
            errors.add(Violation.TOO_FEW_CHOICES.at(pointer, 1));
        }
        if (rows.size() > maxTimes) {
            errors.add(Violation.TOO_MANY_CHOICES.at(pointer, maxTimes));
        }
        for (int i = 0; i < rows.size(); i++) {
            errors.addAll(checkRow(pointer + "/" + i, rows.get(i), context));
        }
        return errors;
    }

    private List<FieldError> checkRow(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof Map<?, ?> row)) {
            return List.of(Violation.WRONG_TYPE_REPEAT.at(pointer));
        }
        List<FieldError> errors = new ArrayList<>();
        row.forEach((variable, given) -> {
            String place = pointer + "/" + Pointer.escape(String.valueOf(variable));
            Optional<Question> asked = questions.stream()
                    .filter(q -> q.variable().equals(variable))
                    .findFirst();
            errors.addAll(asked.map(q -> q.check(place, given, context))
                    .orElseGet(() -> List.of(Violation.UNKNOWN_VARIABLE.at(place))));
        });
        return errors;
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        List<FieldError> errors = new ArrayList<>();
        if (maxTimes == null || maxTimes < 1 || maxTimes > MOST_ROWS) {
            errors.add(Finding.REPEAT_OUT_OF_RANGE.at(pointer + "/maxTimes"));
        }
        if (questions == null || questions.isEmpty()) {
            errors.add(Finding.QUESTION_COUNT.at(pointer + "/questions"));
        }
        return errors;
    }
}
