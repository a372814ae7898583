package careers.survey.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questionnaires that are right, so that a test only says what is wrong in it. */
final class Questionnaires {

    private Questionnaires() {}

    static final List<Code> AGREEMENT = List.of(
            code("1", "Disagree", "Anghytuno"),
            code("5", "Agree", "Cytuno"),
            new Code("DK", label("Don't know", "Ddim yn gwybod"), MissingKind.DONT_KNOW));
    static final List<Code> SOURCES = List.of(
            code("FAMILY", "Family", "Teulu"), code("TEACHER", "Teacher", "Athro"), code("NONE", "Nobody", "Neb"));

    static Label label(String en, String cy) {
        return new Label(en, cy);
    }

    static Code code(String code, String en, String cy) {
        return new Code(code, label(en, cy), null);
    }

    static Scale scale() {
        return new Scale(
                "priority", "priority", Comparability.EXACT, label("Priority?", "Blaenoriaeth?"), "agreement", true);
    }

    static MultipleChoice sources(Integer min, Integer max, List<String> exclusive) {
        return new MultipleChoice(
                "sources",
                null,
                Comparability.HARMONISED,
                label("Who helps?", "Pwy sy'n helpu?"),
                "sources",
                false,
                min,
                max,
                exclusive);
    }

    static FreeText comment(Integer maxLength) {
        return new FreeText("comment", null, null, label("Anything else?", "Unrhyw beth arall?"), false, maxLength);
    }

    static Questionnaire of(Question... questions) {
        Map<String, List<Code>> lists = new LinkedHashMap<>();
        lists.put("agreement", AGREEMENT);
        lists.put("sources", SOURCES);
        return new Questionnaire(
                "survey-2026",
                Audience.LEARNER,
                label("Survey 2026", "Arolwg 2026"),
                "en",
                lists,
                new ArrayList<>(List.of(questions)));
    }

    static Questionnaire usual() {
        return of(
                scale(),
                new SingleChoice("first", null, null, label("First?", "Yn gyntaf?"), "sources", false),
                sources(1, 2, List.of("NONE")),
                comment(10));
    }
}
