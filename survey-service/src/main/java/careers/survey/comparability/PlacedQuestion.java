package careers.survey.comparability;

import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Repeat;
import java.util.ArrayList;
import java.util.List;

/**
 * A question with its place in the document (RFC 6901). Questions of a draft that have no name or no type yet are passed
 * over: they are nobody's variable.
 */
public record PlacedQuestion(String pointer, Question question) {

    /** All questions in their order, those inside a repeat behind it. */
    public static List<PlacedQuestion> of(Questionnaire questionnaire) {
        List<PlacedQuestion> placed = new ArrayList<>();
        place("/questions", questionnaire.questions(), placed);
        return placed;
    }

    private static void place(String pointer, List<Question> questions, List<PlacedQuestion> placed) {
        for (int i = 0; questions != null && i < questions.size(); i++) {
            Question question = questions.get(i);
            if (question == null || question.variable() == null || question.answer() == null) {
                continue;
            }
            String place = pointer + "/" + i;
            placed.add(new PlacedQuestion(place, question));
            if (question.answer() instanceof Repeat repeat) {
                place(place + "/answer/questions", repeat.questions(), placed);
            }
        }
    }
}
