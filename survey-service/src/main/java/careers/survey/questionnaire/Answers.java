package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What several answer types check alike. */
final class Answers {

    private Answers() {}

    static List<FieldError> checkCode(String pointer, Object answer, String codeList, CodeLists lists) {
        if (!(answer instanceof String)) {
            return List.of(Violation.WRONG_TYPE_CODE.at(pointer));
        }
        return lists.contains(codeList, answer) ? List.of() : List.of(Violation.CODE_NOT_IN_LIST.at(pointer));
    }

    /** Codes of a list, each at most once. */
    static List<FieldError> checkDistinctCodes(String pointer, List<?> given, String codeList, CodeLists lists) {
        List<FieldError> errors = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String place = pointer + "/" + i;
            errors.addAll(checkCode(place, given.get(i), codeList, lists));
            if (!seen.add(given.get(i))) {
                errors.add(Violation.CHOICE_REPEATED.at(place));
            }
        }
        return errors;
    }

    /** The keys of an answer that is an object must be codes of a list. */
    static List<FieldError> checkRows(String pointer, Map<?, ?> given, String rowList, CodeLists lists) {
        if (given.isEmpty()) {
            return List.of(Violation.ROWS_EMPTY.at(pointer));
        }
        return given.keySet().stream()
                .filter(row -> !lists.contains(rowList, row))
                .map(row -> Violation.ROW_UNKNOWN.at(pointer + "/" + Pointer.escape(String.valueOf(row))))
                .toList();
    }

    /** A finding for each list that the questionnaire does not have; given as field, name, field, name. */
    static List<FieldError> needLists(String pointer, CodeLists lists, String... fieldsAndNames) {
        List<FieldError> findings = new ArrayList<>();
        for (int i = 0; i < fieldsAndNames.length; i += 2) {
            if (lists.size(fieldsAndNames[i + 1]) == 0) {
                findings.add(Finding.CODE_LIST_UNKNOWN.at(pointer + "/" + fieldsAndNames[i]));
            }
        }
        return findings;
    }
}
