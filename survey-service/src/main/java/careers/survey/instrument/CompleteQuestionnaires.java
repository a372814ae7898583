package careers.survey.instrument;

import careers.survey.codelist.CodeListView;
import careers.survey.codelist.SharedCodeLists;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.TimingGrid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completes questionnaires by the shared code lists that their questions name. */
@ApplicationScoped
class CompleteQuestionnaires {

    private final SharedCodeLists shared;

    CompleteQuestionnaires(SharedCodeLists shared) {
        this.shared = shared;
    }

    /**
     * A questionnaire with everything in it.
     *
     * @param sharedVersions version of each shared code list that was put in
     */
    record Complete(Questionnaire questionnaire, Map<String, Long> sharedVersions) {}

    /** Puts in the lists that the questionnaire names and leaves out, as they are now. */
    Complete complete(Questionnaire questionnaire) {
        Set<String> named = namedLists(questionnaire);
        if (questionnaire.codeLists() != null) {
            named.removeAll(questionnaire.codeLists().keySet());
        }
        List<CodeListView> found = shared.named(questionnaire.survey(), named);
        if (found.isEmpty()) {
            return new Complete(questionnaire, Map.of());
        }
        Map<String, List<Code>> lists =
                new LinkedHashMap<>(questionnaire.codeLists() == null ? Map.of() : questionnaire.codeLists());
        found.forEach(list -> lists.put(list.name(), list.codes()));
        return new Complete(
                questionnaire.withCodeLists(lists),
                found.stream().collect(Collectors.toMap(CodeListView::name, CodeListView::version)));
    }

    /** Takes out again what publication put in, so that a successor uses the shared lists as they are by then. */
    static Questionnaire withoutShared(Questionnaire questionnaire, Set<String> names) {
        Map<String, List<Code>> lists = new HashMap<>(questionnaire.codeLists());
        lists.keySet().removeAll(names);
        return questionnaire.withCodeLists(lists);
    }

    private static Set<String> namedLists(Questionnaire questionnaire) {
        return questionnaire
                .allQuestions()
                .flatMap(CompleteQuestionnaires::lists)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lists(Question question) {
        return switch (question.answer()) {
            case Matrix matrix -> Stream.of(matrix.rows(), matrix.codeList());
            case TimingGrid grid -> Stream.of(grid.activities(), grid.times(), grid.interactions(), grid.places());
            default -> Stream.of(question.choiceList());
        };
    }
}
