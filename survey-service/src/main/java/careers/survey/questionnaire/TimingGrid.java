package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ideal times: for each activity when, and by what interaction and in what place, it should happen. Interaction and
 * place are two things: a conversation face to face may well be held by video (study of the domain, 1.5).
 *
 * @param activities list of the rows
 * @param times list of transition points
 * @param interactions list of kinds of interaction; not asked when absent
 * @param places list of places; not asked when absent
 * @param exclusiveTimes times that cannot be combined with others for one activity, such as NOT_NEEDED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimingGrid(
        String activities, String times, String interactions, String places, List<String> exclusiveTimes)
        implements AnswerType {

    private static final String TIME = "time";

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof Map<?, ?> given)) {
            return List.of(Violation.WRONG_TYPE_ROWS.at(pointer));
        }
        List<FieldError> errors = new ArrayList<>(Answers.checkRows(pointer, given, activities, context.codeLists()));
        given.forEach((activity, cells) -> errors.addAll(
                checkActivity(pointer + "/" + Pointer.escape(String.valueOf(activity)), cells, context.codeLists())));
        return errors;
    }

    private List<FieldError> checkActivity(String pointer, Object answer, CodeLists lists) {
        if (!(answer instanceof List<?> cells)) {
            return List.of(Violation.WRONG_TYPE_CELLS.at(pointer));
        }
        List<FieldError> errors = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        Set<Object> chosenTimes = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String place = pointer + "/" + i;
            if (!(cells.get(i) instanceof Map<?, ?> cell)) {
                errors.add(Violation.WRONG_TYPE_CELLS.at(place));
                continue;
            }
            errors.addAll(checkCell(place, cell, lists));
            if (!seen.add(cell)) {
                errors.add(Violation.CHOICE_REPEATED.at(place));
            }
            chosenTimes.add(cell.get(TIME));
        }
        if (chosenTimes.size() > 1 && chosenTimes.stream().anyMatch(exclusive()::contains)) {
            errors.add(Violation.EXCLUSIVE_CHOICE_COMBINED.at(pointer));
        }
        return errors;
    }

    private List<FieldError> checkCell(String pointer, Map<?, ?> cell, CodeLists lists) {
        Map<String, String> fields = fields();
        List<FieldError> errors = new ArrayList<>();
        cell.forEach((field, code) -> {
            String place = pointer + "/" + Pointer.escape(String.valueOf(field));
            if (fields.containsKey(field)) {
                errors.addAll(Answers.checkCode(place, code, fields.get(field), lists));
            } else {
                errors.add(Violation.CELL_FIELD_UNKNOWN.at(place));
            }
        });
        if (!cell.containsKey(TIME)) {
            errors.add(Violation.REQUIRED.at(pointer + "/" + TIME));
        }
        return errors;
    }

    /** The fields of a cell with the list of each. */
    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put(TIME, times);
        if (interactions != null) {
            fields.put("interaction", interactions);
        }
        if (places != null) {
            fields.put("place", places);
        }
        return fields;
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        List<FieldError> errors =
                new ArrayList<>(Answers.needLists(pointer, codeLists, "activities", activities, "times", times));
        if (interactions != null) {
            errors.addAll(Answers.needLists(pointer, codeLists, "interactions", interactions));
        }
        if (places != null) {
            errors.addAll(Answers.needLists(pointer, codeLists, "places", places));
        }
        for (int i = 0; i < exclusive().size(); i++) {
            if (!codeLists.contains(times, exclusive().get(i))) {
                errors.add(Finding.CODE_UNKNOWN.at(pointer + "/exclusiveTimes/" + i));
            }
        }
        return errors;
    }

    private List<String> exclusive() {
        return exclusiveTimes == null ? List.of() : exclusiveTimes;
    }
}
