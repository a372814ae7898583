package careers.survey.freetext;

import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Repeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One answer in words, taken out of a response.
 *
 * @param variable as on the wire; within a repeat {@code repeat.variable}
 * @param position the row within the repeat, from 0; 0 outside
 */
record WrittenAnswer(String variable, int position, String words) {

    static List<WrittenAnswer> of(List<Question> questions, Map<String, Object> answers) {
        List<WrittenAnswer> written = new ArrayList<>();
        for (Question question : questions) {
            Object answer = answers.get(question.variable());
            if (question.answer() instanceof FreeText && answer instanceof String words) {
                written.add(new WrittenAnswer(question.variable(), 0, words));
            } else if (question.answer() instanceof Repeat repeat && answer instanceof List<?> rows) {
                addRows(question.variable(), repeat, rows, written);
            }
        }
        return written;
    }

    private static void addRows(String repeated, Repeat repeat, List<?> rows, List<WrittenAnswer> written) {
        for (int i = 0; i < rows.size(); i++) {
            for (Question question : repeat.questions()) {
                boolean inWords = question.answer() instanceof FreeText;
                if (inWords
                        && rows.get(i) instanceof Map<?, ?> row
                        && row.get(question.variable()) instanceof String words) {
                    written.add(new WrittenAnswer(repeated + "." + question.variable(), i, words));
                }
            }
        }
    }
}
