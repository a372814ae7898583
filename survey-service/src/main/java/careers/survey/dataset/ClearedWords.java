package careers.survey.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** Puts words, which are kept apart from the other answers, back to where they were answered. */
final class ClearedWords {

    private static final ObjectReader JSON =
            JsonMapper.builder().build().readerFor(new TypeReference<List<Object[]>>() {});

    private ClearedWords() {}

    /**
     * @param words as in {@link AnsweredRow#words()}
     * @param answers are changed; the rows of a repeat in it too
     */
    static void putInto(Map<String, Object> answers, String words) {
        if (words == null) {
            return;
        }
        for (Object[] text : read(words)) {
            String variable = (String) text[0];
            int dot = variable.indexOf('.');
            if (dot < 0) {
                answers.put(variable, text[2]);
            } else {
                row(answers.get(variable.substring(0, dot)), (Integer) text[1])
                        .put(variable.substring(dot + 1), text[2]);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Object repeat, int position) {
        return ((List<Map<String, Object>>) repeat).get(position);
    }

    private static List<Object[]> read(String words) {
        try {
            return JSON.readValue(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("released texts are no JSON list", e);
        }
    }
}
