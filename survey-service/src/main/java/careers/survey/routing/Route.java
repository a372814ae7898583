package careers.survey.routing;

import careers.survey.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question and who is asked it, as far as {@link Term}s can say.
 *
 * @param asked without one of these nobody is asked; empty for a question that everybody is asked
 * @param isExact whether these are all, so that whom they hold for is asked
 * @param rows the same for the questions of a repeated group
 */
public record Route(Question question, List<Term> asked, boolean isExact, List<Route> rows) {

    static List<Route> of(QuestionGroup group) {
        TermReader reader = new TermReader(group);
        return group.steps().stream().map(step -> of(step, reader)).toList();
    }

    private static Route of(Step step, TermReader reader) {
        List<Term> asked = new ArrayList<>();
        int conditions = 0;
        for (Optional<Expression> condition : List.of(step.section(), step.showIf())) {
            if (condition.isPresent()) {
                conditions++;
                reader.read(condition.get()).ifPresent(asked::add);
            }
        }
        step.explains()
                .ifPresent(other -> asked.add(new Term.Any(List.of(
                        new Term.Chosen(other.variable(), other.code()),
                        new Term.Among(other.variable(), Set.of(other.code()))))));
        boolean isExact = asked.size() == conditions + (step.explains().isPresent() ? 1 : 0);
        return new Route(step.question(), asked, isExact, step.rows() == null ? List.of() : of(step.rows()));
    }
}
