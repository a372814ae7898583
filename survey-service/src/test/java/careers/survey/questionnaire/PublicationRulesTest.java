package careers.survey.questionnaire;

import static careers.survey.questionnaire.Questionnaires.asking;
import static careers.survey.questionnaire.Questionnaires.code;
import static careers.survey.questionnaire.Questionnaires.comment;
import static careers.survey.questionnaire.Questionnaires.label;
import static careers.survey.questionnaire.Questionnaires.scale;
import static careers.survey.questionnaire.Questionnaires.sources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import careers.platform.problem.FieldError;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationRulesTest {

    @Test
    void findsNothingInARightQuestionnaire() {
        assertThat(PublicationRules.findings(Questionnaires.usual())).isEmpty();
    }

    /** The event that tells of them would be larger than any message may be, although the document is small. */
    @Test
    void refusesQuestionsThatAreTooMuchToTellWithAllTheirOptions() {
        Map<String, List<Code>> options = Map.of(
                "many",
                IntStream.range(0, 200)
                        .mapToObj(i -> code("C" + i, "Option number " + i, "Dewis rhif " + i))
                        .toList());
        assertThat(codes(Questionnaires.with(options, choosing(300), null))).isEmpty();
        assertThat(codes(Questionnaires.with(options, choosing(500), null))).containsExactly("TEXTS_TOO_LARGE");
    }

    private static List<Question> choosing(int questions) {
        return IntStream.range(0, questions)
                .mapToObj(i -> Question.of("q" + i, label("Which?", "Pa un?"), false, new SingleChoice("many", null)))
                .toList();
    }

    @Test
    void findsEverythingMissingInAnEmptyDraft() {
        assertThat(PublicationRules.findings(new Questionnaire(null, null, null, null, null, null, null, null)))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/survey", "NAME_INVALID"),
                        tuple("/audience", "REQUIRED"),
                        tuple("/sourceLanguage", "LANGUAGE_UNKNOWN"),
                        tuple("/title", "REQUIRED"),
                        tuple("/questions", "QUESTION_COUNT"));
    }

    static Stream<Arguments> labels() {
        return Stream.of(
                Arguments.of(label("Text", null), "WELSH_MISSING"),
                Arguments.of(label("Text", " "), "WELSH_MISSING"),
                Arguments.of(label(null, "Testun"), "ENGLISH_MISSING"),
                Arguments.of(label("Text", "T".repeat(5_001)), "LABEL_TOO_LONG"),
                Arguments.of(label("Text", "Test\u0007un"), "LABEL_NOT_TEXT"),
                Arguments.of(label("Text", "Testun \uFFFE"), "LABEL_NOT_TEXT"),
                Arguments.of(label("{{year Group}}", "Testun"), "PLACEHOLDER_MALFORMED"),
                Arguments.of(label("{{yearGroup}}", "Testun"), "PLACEHOLDER_UNRESOLVED"));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void refusesUnequalLanguages(Label wrong, String finding) {
        Question question = scale(wrong);

        assertThat(codes(Questionnaires.of(question))).containsExactly(finding);
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(Question.of("Priority", label("P", "B"), true, new YesNo()), "VARIABLE_INVALID"),
                Arguments.of(Question.of(null, label("P", "B"), true, new YesNo()), "VARIABLE_INVALID"),
                Arguments.of(Question.of("p", null, true, new YesNo()), "REQUIRED"),
                Arguments.of(asking(new Scale("nowhere", null)), "CODE_LIST_UNKNOWN"),
                Arguments.of(asking(new SingleChoice(null, null)), "CODE_LIST_UNKNOWN"),
                Arguments.of(asking(new Scale("one", null)), "SCALE_TOO_SHORT"),
                Arguments.of(sources(0, 2, null), "CHOICE_LIMITS_IMPOSSIBLE"),
                Arguments.of(sources(3, 2, null), "CHOICE_LIMITS_IMPOSSIBLE"),
                Arguments.of(sources(1, 4, null), "CHOICE_LIMITS_IMPOSSIBLE"),
                Arguments.of(sources(1, 2, List.of("NOBODY")), "CODE_UNKNOWN"),
                Arguments.of(asking(null), "REQUIRED"),
                Arguments.of(asking(new Ranking("sources", 4, null)), "CHOICE_LIMITS_IMPOSSIBLE"),
                Arguments.of(asking(new Ranking("nowhere", 1, null)), "CODE_LIST_UNKNOWN"),
                Arguments.of(asking(new Matrix("nowhere", "agreement", null)), "CODE_LIST_UNKNOWN"),
                Arguments.of(asking(new Matrix("sources", null, null)), "CODE_LIST_UNKNOWN"),
                Arguments.of(asking(new TimingGrid("sources", "nowhere", null, null, null)), "CODE_LIST_UNKNOWN"),
                Arguments.of(asking(new TimingGrid("sources", "one", "nowhere", null, null)), "CODE_LIST_UNKNOWN"),
                Arguments.of(asking(new TimingGrid("sources", "one", null, null, List.of("2"))), "CODE_UNKNOWN"),
                Arguments.of(asking(new Allocation("nowhere", null)), "CODE_LIST_UNKNOWN"),
                Arguments.of(asking(new Allocation("sources", 0)), "TOTAL_OUT_OF_RANGE"),
                Arguments.of(asking(new NumberAnswer(BigDecimal.TEN, BigDecimal.ONE, null, null)), "RANGE_EMPTY"),
                Arguments.of(asking(new NumberAnswer(null, null, 7, null)), "DECIMALS_OUT_OF_RANGE"),
                Arguments.of(asking(new NumberAnswer(null, null, null, label("hours", null))), "WELSH_MISSING"),
                Arguments.of(asking(new Computed(" ")), "REQUIRED"),
                Arguments.of(asking(new Repeat(List.of(scale()), 21)), "REPEAT_OUT_OF_RANGE"),
                Arguments.of(asking(new Repeat(List.of(), 2)), "QUESTION_COUNT"),
                Arguments.of(asking(new Repeat(List.of(comment(9)), 2)), "TEXT_IN_REPEAT"),
                Arguments.of(asking(new Repeat(List.of(asking(new Repeat(List.of(), 2))), 2)), "REPEAT_NESTED"),
                Arguments.of(asking(new Repeat(List.of(asking(new YesNo())), 2)), "VARIABLE_REPEATED"),
                Arguments.of(asking(new SingleChoice("sources", new OtherOption("X", "comment"))), "CODE_UNKNOWN"),
                Arguments.of(comment(null), "REQUIRED"),
                Arguments.of(comment(0), "TEXT_LENGTH_OUT_OF_RANGE"),
                Arguments.of(comment(5_001), "TEXT_LENGTH_OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void refusesAQuestionThatCannotBeAnswered(Question question, String finding) {
        Questionnaire usual = Questionnaires.of(question);
        Map<String, List<Code>> lists = new HashMap<>(usual.codeLists());
        lists.put("one", List.of(code("1", "One", "Un")));

        assertThat(codes(withLists(usual, lists))).contains(finding);
    }

    @Test
    void refusesAVariableThatIsAskedTwice() {
        assertThat(codes(Questionnaires.of(scale(), scale()))).containsExactly("VARIABLE_REPEATED");
    }

    @Test
    void refusesAQuestionThatIsNull() {
        Questionnaire usual = Questionnaires.of(scale());
        usual.questions().add(null);

        assertThat(codes(usual)).containsExactly("REQUIRED");
    }

    static Stream<Arguments> codeLists() {
        List<Code> tooMany =
                IntStream.range(0, 201).mapToObj(i -> code("C" + i, "A", "B")).toList();
        return Stream.of(
                Arguments.of(List.of(), "CODE_LIST_SIZE"),
                Arguments.of(tooMany, "CODE_LIST_SIZE"),
                Arguments.of(List.of(code("a b", "A", "B")), "CODE_INVALID"),
                Arguments.of(List.of(code(null, "A", "B")), "CODE_INVALID"),
                Arguments.of(Collections.singletonList(null), "CODE_INVALID"),
                Arguments.of(List.of(new Code("A", null, null)), "REQUIRED"),
                Arguments.of(Arrays.asList(code("A", "A", "B"), code("A", "A", "B")), "CODE_REPEATED"));
    }

    @ParameterizedTest
    @MethodSource("codeLists")
    void refusesACodeListThatCannotBeUsed(List<Code> codes, String finding) {
        Questionnaire usual = Questionnaires.usual();
        Map<String, List<Code>> lists = new HashMap<>(usual.codeLists());
        lists.put("unused", codes);

        assertThat(codes(withLists(usual, lists))).containsExactly(finding);
    }

    @Test
    void refusesACodeListThatIsNull() {
        Questionnaire usual = Questionnaires.usual();
        Map<String, List<Code>> lists = new HashMap<>(usual.codeLists());
        lists.put("unused", null);

        assertThat(codes(withLists(usual, lists))).containsExactly("CODE_LIST_SIZE");
    }

    private static List<String> codes(Questionnaire questionnaire) {
        return PublicationRules.findings(questionnaire).stream()
                .map(FieldError::code)
                .toList();
    }

    private static Questionnaire withLists(Questionnaire usual, Map<String, List<Code>> lists) {
        return Questionnaires.with(lists, usual.questions(), usual.rules());
    }
}
