package careers.insight.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts people and cells of some responses of one leaf. */
final class Tally {

    private final Map<Questionnaire, Integer> people = new HashMap<>();
    private final Map<Questionnaire, int[]> numbers = new HashMap<>();
    private final Map<Cell, Integer> cells = new HashMap<>();

    /** A version of a questionnaire. */
    record Questionnaire(UUID id, int version) {}

    /** An answer to a question. */
    record Cell(Questionnaire questionnaire, String variable, String code) {}

    /** One more person. */
    void add(Questionnaire questionnaire, CodeNumbers coded, Map<String, Answer> others) {
        people.merge(questionnaire, 1, Integer::sum);
        count(questionnaire, coded, 1);
        count(questionnaire, others, 1);
    }

    /** A person who is counted already says something else. */
    void replace(
            Questionnaire questionnaire, CodeNumbers coded, Map<String, Answer> others, Map<String, Answer> after) {
        count(questionnaire, coded, -1);
        count(questionnaire, others, -1);
        count(questionnaire, after, 1);
    }

    private void count(Questionnaire questionnaire, Map<String, Answer> answers, int times) {
        AnswerCells.each(
                answers, (variable, code) -> cells.merge(new Cell(questionnaire, variable, code), times, Integer::sum));
    }

    private void count(Questionnaire questionnaire, CodeNumbers coded, int times) {
        if (coded.size() == 0) {
            return;
        }
        var counts = numbers.computeIfAbsent(questionnaire, each -> new int[256]);
        for (int i = 0; i < coded.size(); i++) {
            int number = coded.at(i);
            if (number >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(number + 1, 2 * counts.length));
                numbers.put(questionnaire, counts);
            }
            counts[number] += times;
        }
    }

    Map<Questionnaire, Integer> people() {
        return people;
    }

    /** Cells whose count changes. */
    List<Map.Entry<Cell, Integer>> changes(AnswerCodes codes) {
        var all = new HashMap<>(cells);
        numbers.forEach((questionnaire, counts) -> {
            for (int number = 0; number < counts.length; number++) {
                int people = counts[number];
                if (people != 0) {
                    codes.cells(
                            (short) number,
                            (variable, code) ->
                                    all.merge(new Cell(questionnaire, variable, code), people, Integer::sum));
                }
            }
        });
        var changes = new ArrayList<>(all.entrySet());
        changes.removeIf(cell -> cell.getValue() == 0);
        return changes;
    }
}
