package careers.insight.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/**
 * What is counted of one person's answers, each once: the codes chosen, the cells of a matrix or grid
 * ({@code INTERVIEW/Y9}, {@code INTERVIEW/place/ONLINE}), and {@code *} for having answered the question or its row at all.
 * The SQL function {@code answer_cell} says the same and is what a release is checked against; here it is said once more
 * because responses that are released as they come need not be read again.
 */
final class AnswerCells {

    static final String ANSWERED = "*";
    private static final String MISSING = "missing";
    private static final String TIME = "time";

    /** No published cell is longer; the column holds no more. */
    private static final int LONGEST = 80;

    private AnswerCells() {}

    /** Calls back with variable and code of each cell. */
    static void each(Map<String, Answer> answers, BiConsumer<String, String> cell) {
        answers.forEach((variable, answer) -> {
            if (answer.structure() == null) {
                chosen(answer.codes(), code -> cell.accept(variable, code));
            } else if (answer.structure().isObject()) {
                answer.structure().properties().forEach(line -> {
                    if (!line.getKey().equals(MISSING)) {
                        line(line.getKey(), line.getValue(), code -> cell.accept(variable, code));
                    }
                });
            }
        });
    }

    private static void chosen(List<String> codes, Cell cell) {
        codes.forEach(cell::count);
        if (!codes.isEmpty()) {
            cell.count(ANSWERED);
        }
    }

    private static void line(String row, JsonNode value, Cell cell) {
        Set<String> parts = value.isTextual() ? Set.of(value.textValue(), ANSWERED) : times(value);
        for (var part : parts) {
            var code = row + "/" + part;
            if (code.codePointCount(0, code.length()) <= LONGEST) {
                cell.count(code);
            }
        }
    }

    /** A time named twice, for two places, counts once. */
    private static Set<String> times(JsonNode value) {
        Set<String> parts = new LinkedHashSet<>();
        if (value.isArray()) {
            StreamSupport.stream(value.spliterator(), false).forEach(entry -> {
                add(parts, "", entry.get(TIME));
                add(parts, "interaction/", entry.get("interaction"));
                add(parts, "place/", entry.get("place"));
            });
            if (value.path(0).has(TIME)) {
                parts.add(ANSWERED);
            }
        }
        return parts;
    }

    private static void add(Set<String> parts, String prefix, JsonNode text) {
        if (text != null && text.isTextual()) {
            parts.add(prefix + text.textValue());
        }
    }

    @FunctionalInterface
    private interface Cell {
        void count(String code);
    }
}
