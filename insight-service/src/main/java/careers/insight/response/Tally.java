package careers.insight.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts people and cells of some responses of one leaf. */
final class Tally {

    private final Map<Questionnaire, Integer> people = new HashMap<>();
    private final Map<Cell, Integer> cells = new HashMap<>();

    /** A version of a questionnaire. */
    record Questionnaire(UUID id, int version) {}

    /** An answer to a question. */
    record Cell(Questionnaire questionnaire, String variable, String code) {}

    /** One more person. */
    void add(Questionnaire questionnaire, Map<String, Answer> answers) {
        people.merge(questionnaire, 1, Integer::sum);
        count(questionnaire, answers, 1);
    }

    /** A person who is counted already says something else. */
    void replace(Questionnaire questionnaire, Map<String, Answer> before, Map<String, Answer> after) {
        count(questionnaire, before, -1);
        count(questionnaire, after, 1);
    }

    private void count(Questionnaire questionnaire, Map<String, Answer> answers, int times) {
        AnswerCells.each(
                answers, (variable, code) -> cells.merge(new Cell(questionnaire, variable, code), times, Integer::sum));
    }

    Map<Questionnaire, Integer> people() {
        return people;
    }

    /** Cells whose count changes. */
    List<Map.Entry<Cell, Integer>> changes() {
        var changes = new ArrayList<>(cells.entrySet());
        changes.removeIf(cell -> cell.getValue() == 0);
        return changes;
    }
}
