package careers.survey.dataset;

import static careers.survey.questionnaire.Questionnaires.code;
import static careers.survey.questionnaire.Questionnaires.label;
import static org.assertj.core.api.Assertions.assertThat;

import careers.survey.questionnaire.Allocation;
import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.Computed;
import careers.survey.questionnaire.Consent;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.MissingKind;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.PostcodeArea;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Questionnaires;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SchoolReference;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.Statement;
import careers.survey.questionnaire.TimingGrid;
import careers.survey.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlatteningTest {

    private static final int BESIDE = 4;

    @Test
    void givesEachOfOneChoiceOneColumnWithItsCode() {
        assertThat(cells(new SingleChoice("years", null), "\"Y10\"")).containsExactly("asked=Y10");
        assertThat(cells(new Scale("agreement", null), "\"5\"")).containsExactly("asked=5");
        assertThat(cells(new YesNo(), "\"YES\"")).containsExactly("asked=YES");
        assertThat(cells(new Consent(true), "\"YES\"")).containsExactly("asked=YES");
        assertThat(cells(new PostcodeArea(), "\"CF10\"")).containsExactly("asked=CF10");
        assertThat(cells(new DateAnswer(null, null), "\"2026-11-22\"")).containsExactly("asked=2026-11-22");
        assertThat(cells(new NumberAnswer(BigDecimal.ZERO, null, 1, null), "12.5"))
                .containsExactly("asked=12.5");
    }

    @Test
    void givesSeveralChoicesOneColumnOfYesAndNoForEachCode() {
        AnswerType multiple = new MultipleChoice("sources", null, null, null, null);

        assertThat(cells(multiple, "[\"TEACHER\",\"NONE\"]"))
                .containsExactly("asked_FAMILY=0", "asked_TEACHER=1", "asked_NONE=1");
        assertThat(cells(multiple, null)).containsExactly("asked_FAMILY=-7", "asked_TEACHER=-7", "asked_NONE=-7");
    }

    @Test
    void givesAGridOneColumnForEachRow() {
        assertThat(cells(new Matrix("years", "agreement", null), "{\"Y10\":\"5\",\"Y9\":\"DK\"}"))
                .containsExactly("asked_Y9=-8", "asked_Y10=5");
        assertThat(cells(new Matrix("years", "agreement", null), "{\"Y10\":\"5\"}"))
                .containsExactly("asked_Y9=-7", "asked_Y10=5");
    }

    @Test
    void givesIdealTimesOneColumnForEachActivityAndTimeAndPlace() {
        assertThat(cells(
                        new TimingGrid("sources2", "years", null, "places", null),
                        "{\"FAMILY\":[{\"time\":\"Y10\",\"place\":\"SCHOOL\"}]}"))
                .containsExactly(
                        "asked_FAMILY_Y9=0",
                        "asked_FAMILY_Y10=1",
                        "asked_FAMILY_Y9_ONLINE=0",
                        "asked_FAMILY_Y9_SCHOOL=0",
                        "asked_FAMILY_Y10_ONLINE=0",
                        "asked_FAMILY_Y10_SCHOOL=1",
                        "asked_NONE_Y9=-7",
                        "asked_NONE_Y10=-7",
                        "asked_NONE_Y9_ONLINE=-7",
                        "asked_NONE_Y9_SCHOOL=-7",
                        "asked_NONE_Y10_ONLINE=-7",
                        "asked_NONE_Y10_SCHOOL=-7");
    }

    @Test
    void givesARankingOneColumnForEachPlace() {
        assertThat(cells(new Ranking("sources", 2, true), "[\"NONE\"]")).containsExactly("asked_1=NONE", "asked_2=-7");
    }

    @Test
    void givesAnAllocationOneColumnForEachOptionAndNothingToThoseLeftOut() {
        assertThat(cells(new Allocation("sources", 100), "{\"FAMILY\":60,\"NONE\":40}"))
                .containsExactly("asked_FAMILY=60", "asked_TEACHER=0", "asked_NONE=40");
    }

    @Test
    void givesARepeatItsQuestionsForEachPossibleTime() {
        Repeat children = new Repeat(
                List.of(
                        Question.of("year", label("Year?", "Blwyddyn?"), true, new SingleChoice("years", null)),
                        Question.of("happy", label("Happy?", "Hapus?"), false, new YesNo())),
                2);

        assertThat(cells(children, "[{\"year\":\"Y9\"}]"))
                .containsExactly("asked=1", "year_1=Y9", "happy_1=-7", "year_2=-6", "happy_2=-6");
    }

    @Test
    void givesWordsThatWereClearedAndDoesNotTellWhatIsHeldFromWhatWasNotWritten() {
        Flattening flattening = Flattening.of(questionnaire(new FreeText(100)), false);

        assertThat(words(flattening, "{}", Set.of(), "[[\"asked\",0,\"Roedd yn wych\"]]"))
                .isEqualTo("Roedd yn wych");
        assertThat(words(flattening, "{}", Set.of(), null)).isEqualTo("");
        assertThat(words(flattening, "{}", Set.of("asked"), null)).isEqualTo(Missing.NOT_ASKED);
        assertThat(words(flattening, "{\"asked\":{\"missing\":\"PREFER_NOT_TO_SAY\"}}", Set.of(), null))
                .isEqualTo(Missing.PREFER_NOT_TO_SAY);
        assertThat(flattening.columns().getLast().width()).isEqualTo(400);
    }

    @Test
    void givesWordsWithinARepeatToTheirRow() {
        Repeat children = new Repeat(
                List.of(
                        Question.of("year", label("Year?", "Blwyddyn?"), false, new SingleChoice("years", null)),
                        Question.of("why", label("Why?", "Pam?"), false, new FreeText(null))),
                3);
        Flattening flattening = Flattening.of(questionnaire(children), false);

        Object[] row = flattening.row(
                1,
                new AnsweredRow(
                        "2026-W47",
                        "cy",
                        "SELF",
                        null,
                        "{\"asked\":[{},{}]}",
                        Set.of(),
                        "[[\"asked.why\",1,\"=so\"]]"));

        assertThat(row)
                .endsWith(
                        2, Missing.NOT_ANSWERED, "", Missing.NOT_ANSWERED, "=so", Missing.NOT_ASKED, Missing.NOT_ASKED);
    }

    @Test
    void leavesOutSchoolsAndWhatNobodyAnswers() {
        assertThat(cells(new Statement(), null)).isEmpty();
        assertThat(cells(new Computed("1"), null)).isEmpty();
        assertThat(cells(new SchoolReference(), "\"EN-900001\"")).isEmpty();
    }

    @Test
    void handsOutSchoolsOnlyWhenTheyAreAskedFor() {
        Flattening flattening = Flattening.of(questionnaire(new SchoolReference()), true);

        Object[] row = flattening.row(
                1, new AnsweredRow("2026-W47", "en", "SELF", "EN-900002", "{\"asked\":\"EN-900001\"}", Set.of(), null));

        assertThat(row).containsExactly(1L, "2026-W47", "en", "SELF", "EN-900002", "EN-900001");
    }

    @Test
    void tellsNotAskedNotAnsweredDontKnowAndPreferNotToSayApart() {
        AnswerType number = new NumberAnswer(BigDecimal.ZERO, null, null, null);

        assertThat(cells(number, null)).containsExactly("asked=-7");
        assertThat(cells(number, "{\"missing\":\"DONT_KNOW\"}")).containsExactly("asked=-8");
        assertThat(cells(number, "{\"missing\":\"PREFER_NOT_TO_SAY\"}")).containsExactly("asked=-9");
        assertThat(cells(number, "{\"missing\":\"NOT_APPLICABLE\"}")).containsExactly("asked=-5");
        Flattening flattening = Flattening.of(questionnaire(number), false);
        Object[] notAsked =
                flattening.row(1, new AnsweredRow("2026-W47", "cy", "SELF", null, "{}", Set.of("asked"), null));
        assertThat(notAsked[BESIDE]).isEqualTo(Missing.NOT_ASKED);
    }

    @Test
    void keepsMissingValuesBelowNumbersThatMayBeNegative() {
        assertThat(cells(new NumberAnswer(null, null, null, null), "-7")).containsExactly("asked=-7");
        assertThat(cells(new NumberAnswer(null, null, null, null), null)).containsExactly("asked=-1000000007");
    }

    @Test
    void namesColumnsSoThatEveryFormatTakesThem() {
        ColumnNames names = new ColumnNames();
        String longest = "v".repeat(64);

        List<String> given = List.of(
                names.of("a", "X-Y"),
                names.of("a", "x_y"),
                names.of("not"),
                names.of(longest),
                names.of(longest, "A"),
                names.of("a_"),
                names.of("a_2"));

        assertThat(given).allMatch(n -> n.matches("[A-Za-z][A-Za-z0-9_]{0,63}") && !n.endsWith("_"));
        assertThat(given.stream().map(n -> n.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(given.get(0)).isEqualTo("a_X_Y");
        assertThat(given.get(3)).isEqualTo(longest);
        assertThat(new ColumnNames().of("not")).isEqualTo(given.get(2)).isNotEqualTo("not");
    }

    /** The columns of one question with their cells as codes. */
    private static List<String> cells(AnswerType type, String answer) {
        Flattening flattening = Flattening.of(questionnaire(type), false);
        String answers = answer == null ? "{}" : "{\"asked\":" + answer + "}";
        Object[] row = flattening.row(1, new AnsweredRow("2026-W47", "cy", "SELF", null, answers, Set.of(), null));
        List<String> cells = new ArrayList<>();
        for (int i = BESIDE; i < row.length; i++) {
            Column column = flattening.columns().get(i);
            cells.add(column.name() + "=" + new Wording(false, "en").of(column, row[i]));
        }
        return cells;
    }

    private static Object words(Flattening flattening, String answers, Set<String> notAsked, String words) {
        return flattening.row(1, new AnsweredRow("2026-W47", "cy", "SELF", null, answers, notAsked, words))[BESIDE];
    }

    private static Questionnaire questionnaire(AnswerType type) {
        Map<String, List<Code>> lists = new LinkedHashMap<>();
        lists.put(
                "agreement",
                List.of(
                        code("1", "No", "Na"),
                        code("5", "Yes", "Ie"),
                        new Code("DK", label("Don't know", "Ddim yn gwybod"), MissingKind.DONT_KNOW)));
        lists.put("sources", Questionnaires.SOURCES);
        lists.put("sources2", List.of(code("FAMILY", "Family", "Teulu"), code("NONE", "Nobody", "Neb")));
        lists.put("years", List.of(code("Y9", "Year 9", "Blwyddyn 9"), code("Y10", "Year 10", "Blwyddyn 10")));
        lists.put("places", List.of(code("ONLINE", "Online", "Ar-lein"), code("SCHOOL", "School", "Ysgol")));
        return Questionnaires.with(lists, List.of(Questionnaires.asking(type)), null);
    }
}
