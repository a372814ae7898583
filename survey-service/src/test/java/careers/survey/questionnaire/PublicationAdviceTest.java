package careers.survey.questionnaire;

import static careers.survey.questionnaire.Questionnaires.asking;
import static careers.survey.questionnaire.Questionnaires.code;
import static careers.survey.questionnaire.Questionnaires.comment;
import static careers.survey.questionnaire.Questionnaires.label;
import static careers.survey.questionnaire.Questionnaires.scale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationAdviceTest {

    @Test
    void findsNothingInAShortPlainInstrument() {
        assertThat(codes(Questionnaires.of(classed(scale(), DisclosureClass.NONE))))
                .isEmpty();
    }

    @Test
    void warnsOfAnInstrumentThatTakesMoreThan25Minutes() {
        List<Question> comments = IntStream.range(0, 40)
                .mapToObj(i -> classed(
                        Question.of("c" + i, label("More?", "Mwy?"), false, new FreeText(100)),
                        DisclosureClass.FREE_TEXT))
                .toList();

        assertThat(PublicationAdvice.findings(Questionnaires.of(comments.toArray(Question[]::new))))
                .extracting(f -> f.code() + " " + f.message().en())
                .containsExactly("INSTRUMENT_LONG takes about 27 minutes, more than 25");
    }

    @Test
    void warnsOfAMatrixThatIsTooLongForAPhone() {
        List<Code> rows = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> code("R" + i, "Row " + i, "Rhes " + i))
                .toList();

        assertThat(codes(withList(rows, classed(asking(new Matrix("list", "agreement", null)), DisclosureClass.NONE))))
                .containsExactly("MATRIX_LONG");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do you like maths and/or science? | Ydych chi'n hoffi mathemateg?",
                "Do you like maths? | Ydych chi'n hoffi mathemateg a/neu wyddoniaeth?",
                "Do you like maths? And science? | Mathemateg?"
            })
    void warnsOfAQuestionThatAsksTwoThings(String english, String welsh) {
        assertThat(codes(Questionnaires.of(classed(scale(label(english, welsh)), DisclosureClass.NONE))))
                .containsExactly("DOUBLE_BARRELLED");
    }

    static Stream<Arguments> scales() {
        return Stream.of(
                Arguments.of(List.of("Very satisfied", "Satisfied", "Fairly satisfied", "Dissatisfied"), true),
                Arguments.of(List.of("Strongly disagree", "Disagree", "Unsure", "Agree"), true),
                Arguments.of(List.of("Very dissatisfied", "Dissatisfied", "Satisfied", "Very satisfied"), false),
                Arguments.of(List.of("Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied"), false),
                Arguments.of(List.of("Not at all useful", "A little useful", "Useful", "Very useful"), false),
                Arguments.of(List.of("1", "2", "3"), false));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void warnsOfAScaleWithMoreStepsOnOneSide(List<String> steps, boolean unbalanced) {
        List<Code> codes = new ArrayList<>();
        steps.forEach(step -> codes.add(code("C" + codes.size(), step, "Cam " + codes.size())));

        assertThat(codes(withList(codes, classed(asking(new Scale("list", null)), DisclosureClass.NONE))))
                .containsExactlyElementsOf(unbalanced ? List.of("SCALE_UNBALANCED") : List.of());
    }

    @Test
    void warnsOfAQuestionThatDoesNotSayWhatItsAnswerCouldGiveAway() {
        assertThat(codes(Questionnaires.of(comment(10)))).containsExactly("DISCLOSURE_UNSET");
    }

    @Test
    void refusesFreeTextThatIsSaidToGiveNothingAway() {
        assertThat(PublicationRules.findings(Questionnaires.of(classed(comment(10), DisclosureClass.NONE))))
                .extracting(f -> f.pointer() + " " + f.code())
                .containsExactly("/questions/0/disclosure DISCLOSURE_WRONG");
    }

    @ParameterizedTest
    @CsvSource({
        "yearGroup, FREE, PLACEHOLDER_UNRESOLVED",
        "yearGroup, AFTER, PLACEHOLDER_UNRESOLVED",
        "unknown, BEFORE, PLACEHOLDER_UNRESOLVED",
        "yearGroup, BEFORE,"
    })
    void fillsAPlaceholderFromAnEarlierChoiceOnly(String variable, String where, String finding) {
        Question asked =
                Question.of("help", label("Who, in {{" + variable + "}}?", "{{" + variable + "}}?"), true, new YesNo());
        AnswerType type = where.equals("FREE") ? new FreeText(9) : new SingleChoice("sources", null);
        Question source = Question.of("yearGroup", label("Year?", "Blwyddyn?"), true, type);
        Questionnaire questionnaire =
                where.equals("AFTER") ? Questionnaires.of(asked, source) : Questionnaires.of(source, asked);

        assertThat(PublicationRules.findings(questionnaire).stream()
                        .map(f -> f.code())
                        .distinct())
                .containsExactlyElementsOf(finding == null ? List.of() : List.of(finding));
    }

    private static Question classed(Question q, DisclosureClass disclosure) {
        return new Question(
                q.variable(),
                q.label(),
                q.help(),
                q.section(),
                q.required(),
                q.showIf(),
                q.concept(),
                q.comparability(),
                disclosure,
                q.missing(),
                q.answer());
    }

    private static Questionnaire withList(List<Code> codes, Question question) {
        Questionnaire usual = Questionnaires.of(question);
        Map<String, List<Code>> lists = new LinkedHashMap<>(usual.codeLists());
        lists.put("list", codes);
        return usual.withCodeLists(lists);
    }

    private static List<String> codes(Questionnaire questionnaire) {
        return PublicationAdvice.findings(questionnaire).stream()
                .map(PublicationFinding::code)
                .toList();
    }
}
