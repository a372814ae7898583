package careers.survey.interchange;

import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Label;

/**
 * A question as it was found, before its conditions are understood: they may name what comes later.
 *
 * @param name as the other system calls it
 * @param showIf condition of the other system; null for always
 * @param showIfAt where the condition stands
 * @param holds condition on the answer itself; null for none
 * @param message what is read when it does not hold; null for a text of ours
 */
record Asked(
        String name,
        Label label,
        Label help,
        String section,
        boolean required,
        String showIf,
        String showIfAt,
        String holds,
        String holdsAt,
        Label message,
        AnswerType answer) {}
