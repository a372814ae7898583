package careers.survey.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questionnaires that are right, so that a test only says what is wrong in it. */
public final class Questionnaires {

    private Questionnaires() {}

    public static final List<Code> AGREEMENT = List.of(
            code("1", "Disagree", "Anghytuno"),
            code("5", "Agree", "Cytuno"),
            new Code("DK", label("Don't know", "Ddim yn gwybod"), MissingKind.DONT_KNOW));
    public static final List<Code> SOURCES = List.of(
            code("FAMILY", "Family", "Teulu"), code("TEACHER", "Teacher", "Athro"), code("NONE", "Nobody", "Neb"));

    public static Label label(String en, String cy) {
        return new Label(en, cy);
    }

    public static Code code(String code, String en, String cy) {
        return new Code(code, label(en, cy), null);
    }

    public static Question scale() {
        return new Question(
                "priority",
                label("Priority?", "Blaenoriaeth?"),
                null,
                null,
                true,
                null,
                "priority",
                Comparability.EXACT,
                null,
                null,
                new Scale("agreement", Polarity.HIGH_IS_POSITIVE));
    }

    public static Question scale(Label label) {
        return Question.of("priority", label, true, new Scale("agreement", null));
    }

    public static Question sources(Integer min, Integer max, List<String> exclusive) {
        return Question.of(
                "sources",
                label("Who helps?", "Pwy sy'n helpu?"),
                false,
                new MultipleChoice("sources", min, max, exclusive, null));
    }

    public static Question comment(Integer maxLength) {
        return Question.of("comment", label("Anything else?", "Unrhyw beth arall?"), false, new FreeText(maxLength));
    }

    /** A question whose type is all that matters. */
    public static Question asking(AnswerType answer) {
        return Question.of("asked", label("Question?", "Cwestiwn?"), false, answer);
    }

    public static Questionnaire of(Question... questions) {
        Map<String, List<Code>> lists = new LinkedHashMap<>();
        lists.put("agreement", AGREEMENT);
        lists.put("sources", SOURCES);
        return with(lists, new ArrayList<>(List.of(questions)), null);
    }

    public static Questionnaire with(
            Map<String, List<Code>> lists, List<Question> questions, List<CrossFieldRule> rules) {
        return new Questionnaire(
                "survey-2026",
                Audience.LEARNER,
                label("Survey 2026", "Arolwg 2026"),
                "en",
                lists,
                null,
                questions,
                rules);
    }

    public static Questionnaire usual() {
        return of(
                scale(),
                Question.of("first", label("First?", "Yn gyntaf?"), false, new SingleChoice("sources", null)),
                sources(1, 2, List.of("NONE")),
                comment(10));
    }
}
