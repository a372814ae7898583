package careers.survey.routing;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.AnswerContext;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Pointer;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The rules of one published questionnaire, made ready once, for any number of threads. */
public final class AnswerRules {

    private static final String ANSWERS = "/answers/";

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final CodeLists codeLists;

    private AnswerRules(Questionnaire questionnaire) {
        this.codeLists = questionnaire.indexedCodeLists();
        questionnaire.questions().forEach(q -> questions.put(q.variable(), q));
    }

    /** Makes the rules of a questionnaire that has passed the rules of publication. */
    public static AnswerRules compile(Questionnaire questionnaire) {
        return new AnswerRules(questionnaire);
    }

    /**
     * Checks a complete set of answers.
     *
     * @param answers by variable; what was not answered is left out
     * @param today in Europe/London
     * @param knownEstablishment whether a reference names a school or college that exists
     */
    public Checked check(Map<String, Object> answers, LocalDate today, Predicate<String> knownEstablishment) {
        List<FieldError> errors = checkDraft(answers, today, knownEstablishment);
        questions.forEach((variable, question) -> {
            if (question.required() && question.takesAnswer() && !answers.containsKey(variable)) {
                errors.add(Violation.REQUIRED.at(ANSWERS + variable));
            }
        });
        return new Checked(errors, List.of(), List.of(), Map.of());
    }

    /** Checks the form of the answers that are there, as of a draft: no routing, nothing required. */
    public List<FieldError> checkDraft(
            Map<String, Object> answers, LocalDate today, Predicate<String> knownEstablishment) {
        AnswerContext context = new AnswerContext(codeLists, today, knownEstablishment);
        List<FieldError> errors = new ArrayList<>();
        answers.forEach((variable, answer) -> {
            Question question = questions.get(variable);
            String pointer = ANSWERS + Pointer.escape(variable);
            if (question == null) {
                errors.add(Violation.UNKNOWN_VARIABLE.at(pointer));
            } else {
                errors.addAll(question.check(pointer, answer, context));
            }
        });
        return errors;
    }
}
