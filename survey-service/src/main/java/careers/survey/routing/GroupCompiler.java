package careers.survey.routing;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.Computed;
import careers.survey.questionnaire.OtherOption;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the questions of a group ready, and collects what is wrong with their rules. */
final class GroupCompiler {

    private final String pointer;
    private final ValueShapes shapes;
    private final RuleScope scope;
    private final List<FieldError> findings;
    private final Map<String, Step.OtherChoice> explained = new HashMap<>();
    private final Map<String, Optional<Expression>> sections = new HashMap<>();

    /**
     * @param pointer where the questions stand in the questionnaire
     * @param scope what their rules can see besides themselves; it learns the questions of the group
     */
    GroupCompiler(String pointer, ValueShapes shapes, RuleScope scope, List<FieldError> findings) {
        this.pointer = pointer;
        this.shapes = shapes;
        this.scope = scope;
        this.findings = findings;
    }

    QuestionGroup compile(List<Question> asked, List<Section> declaredSections) {
        List<Question> questions = asked == null ? List.of() : asked;
        for (int place = 0; place < questions.size(); place++) {
            if (ValueShapes.isComplete(questions.get(place))) {
                declare(questions.get(place), place);
            }
        }
        List<Step> steps = new ArrayList<>();
        for (int place = 0; place < questions.size(); place++) {
            if (ValueShapes.isComplete(questions.get(place))) {
                steps.add(step(questions.get(place), place, declaredSections));
            }
        }
        return new QuestionGroup(steps);
    }

    private void declare(Question question, int place) {
        scope.declare(question.variable(), shapes.of(question.answer()), place);
        OtherOption other = question.otherOption();
        if (other != null && other.textVariable() != null) {
            explained.put(other.textVariable(), new Step.OtherChoice(question.variable(), other.code()));
        }
    }

    private Step step(Question question, int place, List<Section> declaredSections) {
        String here = pointer + "/" + place;
        Optional<Expression> section = section(question.section(), place, declaredSections);
        Optional<Expression> showIf = scope.condition(here + "/showIf", question.showIf(), place, findings);
        Optional<Expression> computed = question.answer() instanceof Computed computation
                ? scope.computation(here + "/answer/expression", computation.expression(), place, findings)
                : Optional.empty();
        computed.flatMap(Expression::shape).ifPresent(shape -> scope.refine(question.variable(), shape));
        ValueShape shape = scope.shape(question.variable());
        return new Step(
                question,
                place,
                shape,
                shape.empty(),
                section,
                showIf,
                Optional.ofNullable(explained.get(question.variable())),
                computed,
                rows(here + "/answer/questions", question, place));
    }

    /** The condition of a section is judged where its first question stands, so it may look at nothing later. */
    private Optional<Expression> section(String id, int place, List<Section> declared) {
        if (id == null || declared == null) {
            return Optional.empty();
        }
        if (!sections.containsKey(id)) {
            sections.put(id, compileSection(id, place, declared));
        }
        return sections.get(id);
    }

    private Optional<Expression> compileSection(String id, int place, List<Section> declared) {
        for (int i = 0; i < declared.size(); i++) {
            Section section = declared.get(i);
            if (section != null && id.equals(section.id())) {
                return scope.condition("/sections/" + i + "/showIf", section.showIf(), place, findings);
            }
        }
        return Optional.empty();
    }

    private QuestionGroup rows(String at, Question question, int place) {
        return question.answer() instanceof Repeat repeat
                ? new GroupCompiler(at, shapes, scope.within(place), findings).compile(repeat.questions(), null)
                : null;
    }
}
