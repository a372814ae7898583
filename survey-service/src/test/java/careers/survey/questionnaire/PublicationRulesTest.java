package careers.survey.questionnaire;

import static careers.survey.questionnaire.Questionnaires.code;
import static careers.survey.questionnaire.Questionnaires.comment;
import static careers.survey.questionnaire.Questionnaires.label;
import static careers.survey.questionnaire.Questionnaires.scale;
import static careers.survey.questionnaire.Questionnaires.sources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import careers.platform.problem.FieldError;
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

    @Test
    void findsEverythingMissingInAnEmptyDraft() {
        assertThat(PublicationRules.findings(new Questionnaire(null, null, null, null, null, null)))
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
                Arguments.of(label("In the last 12 months", "Yn y 6 mis diwethaf"), "NUMBERS_DIFFER"),
                Arguments.of(label("How old are you?", "How old are you?"), "WELSH_IS_ENGLISH"));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void refusesUnequalLanguages(Label wrong, String finding) {
        Question question = new Scale("priority", null, null, wrong, "agreement", true);

        assertThat(codes(Questionnaires.of(question))).containsExactly(finding);
    }

    @Test
    void allowsNamesThatAreTheSameInBothLanguages() {
        Question question = new Scale("priority", null, null, label("GCSE", "GCSE"), "agreement", true);

        assertThat(codes(Questionnaires.of(question))).isEmpty();
    }

    @Test
    void allowsTheSameNumbersInAnotherOrder() {
        Question question = new Scale("priority", null, null, label("1 of 5 things", "O 5 peth, 1"), "agreement", true);

        assertThat(codes(Questionnaires.of(question))).isEmpty();
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(new Scale("Priority", null, null, label("P", "B"), "agreement", true), "VARIABLE_INVALID"),
                Arguments.of(new Scale(null, null, null, label("P", "B"), "agreement", true), "VARIABLE_INVALID"),
                Arguments.of(new Scale("p", null, null, null, "agreement", true), "REQUIRED"),
                Arguments.of(new Scale("p", null, null, label("P", "B"), "nowhere", true), "CODE_LIST_UNKNOWN"),
                Arguments.of(new SingleChoice("p", null, null, label("P", "B"), null, true), "CODE_LIST_UNKNOWN"),
                Arguments.of(new Scale("p", null, null, label("P", "B"), "one", true), "SCALE_TOO_SHORT"),
                Arguments.of(sources(0, 2, null), "CHOICE_LIMITS_IMPOSSIBLE"),
                Arguments.of(sources(3, 2, null), "CHOICE_LIMITS_IMPOSSIBLE"),
                Arguments.of(sources(1, 4, null), "CHOICE_LIMITS_IMPOSSIBLE"),
                Arguments.of(sources(1, 2, List.of("NOBODY")), "CODE_UNKNOWN"),
                Arguments.of(comment(0), "TEXT_LENGTH_OUT_OF_RANGE"),
                Arguments.of(comment(5_001), "TEXT_LENGTH_OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void refusesAQuestionThatCannotBeAnswered(Question question, String finding) {
        Questionnaire usual = Questionnaires.of(question);
        Map<String, List<Code>> lists = new HashMap<>(usual.codeLists());
        lists.put("one", List.of(code("1", "One", "Un")));

        assertThat(codes(withLists(usual, lists))).containsExactly(finding);
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
        return new Questionnaire(
                usual.survey(), usual.audience(), usual.title(), usual.sourceLanguage(), lists, usual.questions());
    }
}
