package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Placeholders must be fillable: in a question by an earlier question with one option as its answer, in the message of a
 * rule by any such question, and in a question inside a repeat also by an earlier one of the same row. Other texts have
 * none.
 */
final class PlaceholderRules {

    private final Set<String> fillable = new HashSet<>();
    private final List<FieldError> findings = new ArrayList<>();

    private PlaceholderRules() {}

    static List<FieldError> findings(Questionnaire questionnaire) {
        PlaceholderRules rules = new PlaceholderRules();
        List<Question> questions = questionnaire.questions() == null ? List.of() : questionnaire.questions();
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i) != null) {
                rules.checkQuestion("/questions/" + i, questions.get(i));
            }
        }
        List<CrossFieldRule> checks = questionnaire.rules() == null ? List.of() : questionnaire.rules();
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i) != null) {
                rules.check("/rules/" + i + "/message", checks.get(i).message());
            }
        }
        rules.fillable.clear();
        TextCatalogue.of(questionnaire).stream()
                .filter(t ->
                        !t.pointer().startsWith("/questions/") && !t.pointer().startsWith("/rules/"))
                .forEach(t -> rules.check(t.pointer(), t.label()));
        return rules.findings;
    }

    private void checkQuestion(String pointer, Question question) {
        check(pointer + "/label", question.label());
        check(pointer + "/help", question.help());
        switch (question.answer()) {
            case SingleChoice single -> fillable.add(question.variable());
            case Scale scale -> fillable.add(question.variable());
            case YesNo yesNo -> fillable.add(question.variable());
            case Repeat repeat -> checkRepeat(pointer + "/answer/questions", repeat);
            case null, default -> {
                // Its answer is no single option.
            }
        }
    }

    /** What is answered in a row can only be read in the same row. */
    private void checkRepeat(String pointer, Repeat repeat) {
        Set<String> outside = new HashSet<>(fillable);
        List<Question> questions = repeat.questions() == null ? List.of() : repeat.questions();
        for (int i = 0; i < questions.size(); i++) {
            // A repeat inside a repeat is refused elsewhere.
            if (questions.get(i) != null && !(questions.get(i).answer() instanceof Repeat)) {
                checkQuestion(pointer + "/" + i, questions.get(i));
            }
        }
        fillable.retainAll(outside);
    }

    private void check(String pointer, Label label) {
        if (label != null) {
            check(pointer + "/en", label.en());
            check(pointer + "/cy", label.cy());
        }
    }

    private void check(String pointer, String text) {
        if (text == null) {
            return;
        }
        if (Placeholders.isMalformed(text)) {
            findings.add(Finding.PLACEHOLDER_MALFORMED.at(pointer));
        }
        if (!fillable.containsAll(Placeholders.in(text))) {
            findings.add(Finding.PLACEHOLDER_UNRESOLVED.at(pointer));
        }
    }
}
