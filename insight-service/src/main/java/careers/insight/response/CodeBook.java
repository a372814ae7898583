package careers.insight.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Which number stands for which coded answer. A pair of question and code has two: one where it begins the answer, which the
 * person then has given, and one where it follows another code of the same answer. Never changed; a larger one takes its
 * place.
 */
final class CodeBook {

    static final CodeBook EMPTY = new CodeBook(List.of());

    private static final short NONE = 0;

    private final Map<String, Map<String, short[]>> numbers = new HashMap<>();
    private final Entry[] entries;

    CodeBook(Collection<Numbered> all) {
        int last = all.stream().mapToInt(Numbered::number).max().orElse(0);
        this.entries = new Entry[last + 1];
        for (var each : all) {
            var entry = each.entry();
            entries[each.number()] = entry;
            numbers.computeIfAbsent(entry.variable(), variable -> new HashMap<>())
                            .computeIfAbsent(entry.code(), code -> new short[2])[entry.first() ? 0 : 1] =
                    (short) each.number();
        }
    }

    /**
     * A coded answer, or a part of one.
     *
     * @param first whether the answer begins with the code
     */
    record Entry(String variable, String code, boolean first) {}

    /** An entry and its number, from 1. */
    record Numbered(int number, Entry entry) {}

    int size() {
        return entries.length - 1;
    }

    boolean has(Entry entry) {
        return number(entry.variable(), entry.code(), entry.first()) != NONE;
    }

    private short number(String variable, String code, boolean first) {
        var codes = numbers.get(variable);
        var pair = codes == null ? null : codes.get(code);
        return pair == null ? NONE : pair[first ? 0 : 1];
    }

    /** An entry by its number; a number that no answer has is an error of this service. */
    Entry entry(short number) {
        var entry = number > 0 && number < entries.length ? entries[number] : null;
        if (entry == null) {
            throw new IllegalStateException("A number stands for no answer");
        }
        return entry;
    }

    /** Calls back with variable and code of what is counted for a number. */
    void cells(short number, BiConsumer<String, String> cell) {
        var entry = entry(number);
        cell.accept(entry.variable(), entry.code());
        if (entry.first()) {
            cell.accept(entry.variable(), AnswerCells.ANSWERED);
        }
    }

    /** Collects the numbers of answers. */
    final class Writer {

        private short[] written = new short[64];
        private int size;

        /** The numbers of an answer as it came; false, and nothing is written, if it is not coded or not all is known. */
        boolean write(String variable, JsonNode answer) {
            if (answer.isTextual()) {
                return write(variable, answer.textValue());
            }
            int before = size;
            if (!answer.isArray()) {
                return false;
            }
            for (var code : answer) {
                if (!code.isTextual() || !appendOnce(before, variable, code.textValue())) {
                    size = before;
                    return false;
                }
            }
            return size > before;
        }

        /** The number of an answer of one code; false, and nothing is written, if it is not known. */
        boolean write(String variable, String code) {
            return append(number(variable, code, true));
        }

        /** The numbers of a coded answer; false, and nothing is written, if not all is known. */
        boolean write(String variable, List<String> codes) {
            int before = size;
            for (var code : codes) {
                if (!appendOnce(before, variable, code)) {
                    size = before;
                    return false;
                }
            }
            return size > before;
        }

        /** Who names a code twice has chosen it once. */
        private boolean appendOnce(int begin, String variable, String code) {
            for (int i = begin; i < size; i++) {
                if (entry(written[i]).code().equals(code)) {
                    return true;
                }
            }
            return append(number(variable, code, size == begin));
        }

        private boolean append(short number) {
            if (number == NONE) {
                return false;
            }
            if (size == written.length) {
                written = Arrays.copyOf(written, 2 * size);
            }
            written[size++] = number;
            return true;
        }

        CodeNumbers numbers() {
            return size == 0 ? CodeNumbers.NONE : new CodeNumbers(Arrays.copyOf(written, size));
        }
    }
}
