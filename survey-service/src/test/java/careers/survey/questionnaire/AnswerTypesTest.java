package careers.survey.questionnaire;

import static careers.survey.questionnaire.Questionnaires.code;
import static careers.survey.questionnaire.Questionnaires.label;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.problem.FieldError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTypesTest {

    private static final AnswerContext CONTEXT = new AnswerContext(
            CodeLists.of(Map.of(
                    "activities", List.of(code("INT", "Interview", "Cyfweliad"), code("FAIR", "Fair", "Ffair")),
                    "times",
                            List.of(
                                    code("Y9", "Year 9", "Blwyddyn 9"),
                                    code("Y11", "Year 11", "Blwyddyn 11"),
                                    code("NEVER", "Not needed", "Dim angen")),
                    "places", List.of(code("SCHOOL", "School", "Ysgol"), code("VIDEO", "Video", "Fideo")))),
            LocalDate.of(2026, 11, 22),
            "EN-100001"::equals);

    private static final AnswerType HOURS =
            new NumberAnswer(BigDecimal.ZERO, BigDecimal.valueOf(40), 1, label("hours", "awr"));
    private static final AnswerType ANY_NUMBER = new NumberAnswer(null, null, null, null);
    private static final AnswerType DAY = new DateAnswer(null, true);
    private static final AnswerType MONTH = new DateAnswer(DateAnswer.Precision.MONTH, null);
    private static final AnswerType YEAR = new DateAnswer(DateAnswer.Precision.YEAR, null);
    private static final AnswerType TOP_TWO = new Ranking("times", 2, null);
    private static final AnswerType SOME_OF_THREE = new Ranking("times", null, true);
    private static final AnswerType ALL_ROWS = new Matrix("activities", "times", true);
    private static final AnswerType SOME_ROWS = new Matrix("activities", "times", null);
    private static final AnswerType GRID = new TimingGrid("activities", "times", null, "places", List.of("NEVER"));
    private static final AnswerType SHARES = new Allocation("places", null);
    private static final AnswerType CHILDREN =
            new Repeat(List.of(Question.of("childYear", label("Year?", "Blwyddyn?"), true, YEAR)), 2);

    static Stream<Arguments> rightAnswers() {
        return Stream.of(
                Arguments.of(HOURS, 0),
                Arguments.of(HOURS, 40),
                Arguments.of(HOURS, 12.5),
                Arguments.of(HOURS, 1e1),
                Arguments.of(HOURS, new BigDecimal("7.50")),
                Arguments.of(ANY_NUMBER, -3L),
                Arguments.of(ANY_NUMBER, 1L << 53),
                Arguments.of(DAY, "2024-02-29"),
                Arguments.of(DAY, "2026-11-22"),
                Arguments.of(MONTH, "2030-12"),
                Arguments.of(YEAR, "2100"),
                Arguments.of(new YesNo(), "YES"),
                Arguments.of(new Consent(null), "YES"),
                Arguments.of(new Consent(false), "NO"),
                Arguments.of(TOP_TWO, List.of("Y11", "Y9")),
                Arguments.of(SOME_OF_THREE, List.of("NEVER")),
                Arguments.of(ALL_ROWS, Map.of("INT", "Y9", "FAIR", "NEVER")),
                Arguments.of(SOME_ROWS, Map.of("FAIR", "Y9")),
                Arguments.of(
                        GRID, Map.of("INT", List.of(Map.of("time", "Y9", "place", "VIDEO"), Map.of("time", "Y11")))),
                Arguments.of(GRID, Map.of("INT", List.of(Map.of("time", "NEVER")), "FAIR", List.of())),
                Arguments.of(SHARES, Map.of("SCHOOL", 60, "VIDEO", 40)),
                Arguments.of(SHARES, Map.of("VIDEO", 100.0)),
                Arguments.of(new PostcodeArea(), "CF10"),
                Arguments.of(new PostcodeArea(), "W1A"),
                Arguments.of(new SchoolReference(), "EN-100001"),
                Arguments.of(CHILDREN, List.of(Map.of("childYear", "2012"), Map.of("childYear", "2014"))));
    }

    @ParameterizedTest
    @MethodSource("rightAnswers")
    void takesARightAnswer(AnswerType type, Object answer) {
        assertThat(codes(type, answer)).isEmpty();
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of(HOURS, "12", "WRONG_TYPE"),
                Arguments.of(HOURS, true, "WRONG_TYPE"),
                Arguments.of(HOURS, Double.NaN, "WRONG_TYPE"),
                Arguments.of(HOURS, Double.POSITIVE_INFINITY, "WRONG_TYPE"),
                Arguments.of(HOURS, -1, "NUMBER_OUT_OF_RANGE"),
                Arguments.of(HOURS, 40.5, "NUMBER_OUT_OF_RANGE"),
                Arguments.of(HOURS, 1.25, "TOO_MANY_DECIMALS"),
                Arguments.of(ANY_NUMBER, 0.5, "TOO_MANY_DECIMALS"),
                Arguments.of(ANY_NUMBER, (1L << 53) + 1, "NUMBER_OUT_OF_RANGE"),
                Arguments.of(ANY_NUMBER, BigInteger.TEN.pow(400), "NUMBER_OUT_OF_RANGE"),
                Arguments.of(ANY_NUMBER, 1e-300, "TOO_MANY_DECIMALS"),
                Arguments.of(DAY, "2026-04-31", "DATE_INVALID"),
                Arguments.of(DAY, "2025-02-29", "DATE_INVALID"),
                Arguments.of(DAY, "0001-01-01", "DATE_INVALID"),
                Arguments.of(DAY, "9999-12-31", "DATE_INVALID"),
                Arguments.of(DAY, "22/11/2026", "DATE_INVALID"),
                Arguments.of(DAY, "2026-11-23", "DATE_IN_FUTURE"),
                Arguments.of(DAY, 20261122, "WRONG_TYPE"),
                Arguments.of(MONTH, "2026-13", "DATE_INVALID"),
                Arguments.of(MONTH, "2026-11-22", "DATE_INVALID"),
                Arguments.of(YEAR, "2101", "DATE_INVALID"),
                Arguments.of(new YesNo(), "yes", "WRONG_TYPE"),
                Arguments.of(new YesNo(), true, "WRONG_TYPE"),
                Arguments.of(new Consent(null), "NO", "CONSENT_NEEDED"),
                Arguments.of(TOP_TWO, List.of("Y9"), "TOO_FEW_CHOICES"),
                Arguments.of(TOP_TWO, List.of("Y9", "Y11", "NEVER"), "TOO_MANY_CHOICES"),
                Arguments.of(SOME_OF_THREE, List.of("Y9", "Y9"), "CHOICE_REPEATED"),
                Arguments.of(SOME_OF_THREE, List.of(), "TOO_FEW_CHOICES"),
                Arguments.of(SOME_OF_THREE, Map.of("Y9", 1), "WRONG_TYPE"),
                Arguments.of(ALL_ROWS, Map.of("INT", "Y9"), "ROWS_INCOMPLETE"),
                Arguments.of(SOME_ROWS, Map.of(), "ROWS_EMPTY"),
                Arguments.of(SOME_ROWS, Map.of("X", "Y9"), "ROW_UNKNOWN"),
                Arguments.of(SOME_ROWS, Map.of("INT", "X"), "CODE_NOT_IN_LIST"),
                Arguments.of(SOME_ROWS, List.of("Y9"), "WRONG_TYPE"),
                Arguments.of(GRID, "Y9", "WRONG_TYPE"),
                Arguments.of(GRID, Map.of(), "ROWS_EMPTY"),
                Arguments.of(GRID, Map.of("X", List.of()), "ROW_UNKNOWN"),
                Arguments.of(GRID, Map.of("INT", "Y9"), "WRONG_TYPE"),
                Arguments.of(GRID, Map.of("INT", List.of("Y9")), "WRONG_TYPE"),
                Arguments.of(GRID, Map.of("INT", List.of(Map.of("place", "VIDEO"))), "REQUIRED"),
                Arguments.of(GRID, Map.of("INT", List.of(Map.of("time", "X"))), "CODE_NOT_IN_LIST"),
                Arguments.of(GRID, Map.of("INT", List.of(Map.of("time", "Y9", "place", "Y9"))), "CODE_NOT_IN_LIST"),
                Arguments.of(
                        GRID, Map.of("INT", List.of(Map.of("time", "Y9", "interaction", "X"))), "CELL_FIELD_UNKNOWN"),
                Arguments.of(
                        GRID, Map.of("INT", List.of(Map.of("time", "Y9"), Map.of("time", "Y9"))), "CHOICE_REPEATED"),
                Arguments.of(
                        GRID,
                        Map.of("INT", List.of(Map.of("time", "Y9"), Map.of("time", "NEVER"))),
                        "EXCLUSIVE_CHOICE_COMBINED"),
                Arguments.of(SHARES, Map.of("SCHOOL", 60, "VIDEO", 41), "SHARES_DO_NOT_ADD_UP"),
                Arguments.of(SHARES, Map.of("SCHOOL", -1, "VIDEO", 101), "SHARE_INVALID"),
                Arguments.of(SHARES, Map.of("SCHOOL", 99.5, "VIDEO", 0.5), "SHARE_INVALID"),
                Arguments.of(SHARES, Map.of("SCHOOL", BigInteger.TWO.pow(64)), "SHARE_INVALID"),
                Arguments.of(SHARES, Map.of("X", 100), "ROW_UNKNOWN"),
                Arguments.of(new PostcodeArea(), "CF10 3AT", "POSTCODE_AREA_INVALID"),
                Arguments.of(new PostcodeArea(), "cf10", "POSTCODE_AREA_INVALID"),
                Arguments.of(new SchoolReference(), "EN-10000", "ESTABLISHMENT_INVALID"),
                Arguments.of(new SchoolReference(), "EN-100002", "ESTABLISHMENT_UNKNOWN"),
                Arguments.of(CHILDREN, Map.of("childYear", "2012"), "WRONG_TYPE"),
                Arguments.of(CHILDREN, List.of(), "TOO_FEW_CHOICES"),
                Arguments.of(CHILDREN, List.of("2012"), "WRONG_TYPE"),
                Arguments.of(CHILDREN, Collections.nCopies(3, Map.of("childYear", "2012")), "TOO_MANY_CHOICES"),
                Arguments.of(CHILDREN, List.of(Map.of("childName", "2012")), "UNKNOWN_VARIABLE"),
                Arguments.of(CHILDREN, List.of(Map.of("childYear", "12")), "DATE_INVALID"),
                Arguments.of(new Statement(), "read", "NOT_ANSWERABLE"),
                Arguments.of(new Computed("1.0"), 1, "NOT_ANSWERABLE"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void refusesAWrongAnswer(AnswerType type, Object answer, String violation) {
        assertThat(codes(type, answer)).contains(violation);
    }

    static final List<AnswerType> EVERY_TYPE = List.of(
            new SingleChoice("times", null),
            new MultipleChoice("times", null, null, null, null),
            new Scale("times", null),
            new FreeText(null),
            HOURS,
            DAY,
            new YesNo(),
            TOP_TWO,
            SOME_ROWS,
            GRID,
            SHARES,
            new PostcodeArea(),
            new SchoolReference(),
            new Consent(null),
            new Statement(),
            new Computed("1.0"),
            CHILDREN);

    @ParameterizedTest
    @FieldSource("EVERY_TYPE")
    void refusesEveryFormOfNonsense(AnswerType type) {
        Map<Object, Object> nullKey = new HashMap<>();
        nullKey.put(null, null);
        Stream.of(
                        null,
                        false,
                        "\0",
                        List.of(List.of(List.of())),
                        Collections.singletonList(null),
                        Map.of("time", Map.of()),
                        nullKey,
                        Map.of("missing", 5))
                .forEach(nonsense ->
                        assertThat(codes(type, nonsense)).as("%s", nonsense).isNotEmpty());
    }

    @Test
    void keepsTheWaysOfNotAnsweringApart() {
        Question offering = new Question(
                "hours",
                label("Hours?", "Oriau?"),
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                List.of(MissingKind.DONT_KNOW),
                HOURS);

        assertThat(offering.check("/answers/hours", Map.of("missing", "DONT_KNOW"), CONTEXT))
                .isEmpty();
        assertThat(offering.check("/answers/hours", Map.of("missing", "PREFER_NOT_TO_SAY"), CONTEXT))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/answers/hours/missing", "MISSING_NOT_OFFERED"));
    }

    @ParameterizedTest
    @FieldSource("EVERY_TYPE")
    void hasANameOnTheWire(AnswerType type) {
        assertThat(type.typeName()).matches("[A-Z_]+");
    }

    private static List<String> codes(AnswerType type, Object answer) {
        return Question.of("asked", label("Question?", "Cwestiwn?"), false, type)
                .check("/answers/asked", answer, CONTEXT)
                .stream()
                .map(FieldError::code)
                .toList();
    }
}
