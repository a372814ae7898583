package careers.survey.routing;

import careers.survey.questionnaire.Question;
import java.util.Optional;

/**
 * A question with everything that decides whether it is asked.
 *
 * @param place its position in the questionnaire, from 0; in a JSON pointer too
 * @param shape what rules see of its answer
 * @param empty what they see when there is none
 * @param section condition of its section; absent if it has none
 * @param showIf its own condition; absent if it has none
 * @param explains the choice whose option "other" it puts into words; absent for all but those
 * @param expression what is computed; absent for questions that people answer
 * @param rows the questions of a repeated group; null for all else
 */
record Step(
        Question question,
        int place,
        ValueShape shape,
        Object empty,
        Optional<Expression> section,
        Optional<Expression> showIf,
        Optional<OtherChoice> explains,
        Optional<Expression> expression,
        QuestionGroup rows) {

    /** An option that is explained in words. */
    record OtherChoice(String variable, String code) {}

    String variable() {
        return question.variable();
    }

    boolean isComputed() {
        return expression.isPresent();
    }

    /** Whether anything decides about its being asked. */
    boolean isRouted() {
        return section.isPresent() || showIf.isPresent() || explains.isPresent();
    }
}
