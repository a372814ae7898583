package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one audience is asked, in both languages.
 *
 * @param survey the programme it belongs to; instruments of one survey share variables
 * @param sourceLanguage the language it was written in first
 * @param codeLists answer options by list name
 */
public record Questionnaire(
        String survey,
        Audience audience,
        Label title,
        String sourceLanguage,
        Map<String, List<Code>> codeLists,
        List<Question> questions) {

    /**
     * Everything that is wrong with a set of answers; empty if it may be accepted.
     *
     * @param answers by variable; a text for one choice or words, a list of texts for several choices. A variable that
     *     was not answered is left out
     */
    public List<FieldError> violations(Map<String, Object> answers) {
        List<FieldError> errors = new ArrayList<>();
        for (Question question : questions) {
            String pointer = "/answers/" + question.variable();
            if (answers.containsKey(question.variable())) {
                errors.addAll(question.check(pointer, answers.get(question.variable()), codesOf(question)));
            } else if (question.required()) {
                errors.add(Violation.REQUIRED.at(pointer));
            }
        }
        answers.keySet().stream()
                .filter(variable ->
                        questions.stream().noneMatch(q -> q.variable().equals(variable)))
                .sorted()
                .forEach(variable -> errors.add(Violation.UNKNOWN_VARIABLE.at("/answers/" + escape(variable))));
        return errors;
    }

    /** The options of a question; empty for free text. */
    public List<Code> codesOf(Question question) {
        if (question.codeList() == null || codeLists == null) {
            return List.of();
        }
        List<Code> codes = codeLists.get(question.codeList());
        // A draft may have holes; publication finds them.
        return codes == null
                ? List.of()
                : codes.stream().filter(Objects::nonNull).toList();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
