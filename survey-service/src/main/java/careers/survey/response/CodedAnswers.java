package careers.survey.response;

import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Repeat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of the answers may travel: everything but the respondent's own words.
 *
 * @param values by variable, those that were computed included
 * @param texts the variables that were answered in words
 */
record CodedAnswers(Map<String, Object> values, List<String> texts) {

    static CodedAnswers of(Questionnaire questionnaire, Map<String, Object> answers, Map<String, Object> computed) {
        Map<String, Object> values = new TreeMap<>(answers);
        List<String> texts = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            Object answer = answers.get(question.variable());
            if (isWords(question, answer)) {
                values.remove(question.variable());
                texts.add(question.variable());
            } else if (question.answer() instanceof Repeat repeat && answer instanceof List<?> rows) {
                values.put(question.variable(), withoutWords(repeat, rows, texts));
            }
        }
        values.putAll(computed);
        return new CodedAnswers(values, texts);
    }

    /** That somebody would rather not say is a code, not words. */
    private static boolean isWords(Question question, Object answer) {
        return answer != null && question.answer() instanceof FreeText && Question.missingIn(answer) == null;
    }

    private static List<Object> withoutWords(Repeat repeat, List<?> rows, List<String> texts) {
        List<Object> coded = new ArrayList<>();
        for (Object row : rows) {
            Map<String, Object> values = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((variable, answer) -> values.put(String.valueOf(variable), answer));
            repeat.questions().stream()
                    .filter(q -> isWords(q, values.get(q.variable())))
                    .forEach(q -> {
                        values.remove(q.variable());
                        if (!texts.contains(q.variable())) {
                            texts.add(q.variable());
                        }
                    });
            coded.add(values);
        }
        return coded;
    }
}
