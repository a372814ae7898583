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
 * @param values by variable
 * @param texts the variables that were answered in words
 */
record CodedAnswers(Map<String, Object> values, List<String> texts) {

    static CodedAnswers of(Questionnaire questionnaire, Map<String, Object> answers) {
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
        return new CodedAnswers(values, texts);
    }

    /** The values together with those that were computed; what was computed in a row of a repeat joins that row. */
    Map<String, Object> with(Map<String, Object> computed) {
        if (computed.isEmpty()) {
            return values;
        }
        Map<String, Object> all = new TreeMap<>(values);
        computed.forEach((variable, value) -> all.merge(variable, value, CodedAnswers::inTheirRows));
        return all;
    }

    private static Object inTheirRows(Object answered, Object computed) {
        if (!(answered instanceof List<?> rows)
                || !(computed instanceof List<?> values)
                || rows.size() != values.size()) {
            return computed;
        }
        List<Object> joined = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<Object, Object> row = new LinkedHashMap<>((Map<?, ?>) rows.get(i));
            row.putAll((Map<?, ?>) values.get(i));
            joined.add(row);
        }
        return joined;
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
