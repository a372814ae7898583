package careers.survey.comparability;

import static careers.survey.questionnaire.Questionnaires.code;
import static careers.survey.questionnaire.Questionnaires.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.Comparability;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.MissingKind;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.Polarity;
import careers.survey.questionnaire.PublicationFinding;
import careers.survey.questionnaire.PublicationFinding.Severity;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Questionnaires;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.TimingGrid;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinkedUsesTest {

    private static final UUID OTHER = UUID.fromString("019f0b6e-0000-7000-8000-000000000001");
    private static final List<Code> ABC = List.of(code("A", "A", "A"), code("B", "B", "B"), code("C", "C", "C"));
    private static final List<Code> ACB = List.of(code("A", "A", "A"), code("C", "C", "C"), code("B", "B", "B"));
    private static final List<Code> AB = List.of(code("A", "A", "A"), code("B", "B", "B"));
    private static final List<Code> AB_MISSING =
            List.of(code("A", "A", "A"), code("B", "B", "B"), new Code("C", label("C", "C"), MissingKind.DONT_KNOW));

    static Stream<Arguments> drifts() {
        return Stream.of(
                Arguments.of("type", ABC, single(), ABC, new Scale("list", null)),
                Arguments.of("one option less", ABC, single(), AB, single()),
                Arguments.of("order", ABC, single(), ACB, single()),
                Arguments.of("missing scheme", ABC, single(), AB_MISSING, single()),
                Arguments.of(
                        "polarity",
                        ABC,
                        new Scale("list", Polarity.HIGH_IS_POSITIVE),
                        ABC,
                        new Scale("list", Polarity.HIGH_IS_NEGATIVE)),
                Arguments.of("most choices", ABC, multiple(3, null), ABC, multiple(2, null)),
                Arguments.of("exclusive option", ABC, multiple(3, List.of("A")), ABC, multiple(3, null)),
                Arguments.of("length", ABC, new FreeText(100), ABC, new FreeText(200)),
                Arguments.of("range", ABC, number(0, 10), ABC, number(0, 20)),
                Arguments.of(
                        "precision",
                        ABC,
                        new DateAnswer(DateAnswer.Precision.DAY, null),
                        ABC,
                        new DateAnswer(DateAnswer.Precision.YEAR, null)),
                Arguments.of(
                        "a list of a grid",
                        ABC,
                        new TimingGrid("list", "list", null, null, null),
                        ABC,
                        new TimingGrid("list", "list", "list", null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drifts")
    void findsDriftBetweenExactUsesAndNamesBothQuestions(
            String what, List<Code> codesHere, AnswerType here, List<Code> codesThere, AnswerType there) {
        // When
        List<PublicationFinding> findings = LinkedUses.findings(
                with(codesHere, exact("satisfaction", here)),
                published(with(codesThere, exact("satisfaction", there))));

        // Then
        assertThat(findings)
                .extracting(PublicationFinding::severity, PublicationFinding::code, PublicationFinding::pointer)
                .containsExactly(tuple(Severity.ERROR, "EXACT_DRIFT", "/questions/0"));
        assertThat(findings.getFirst().message().en())
                .startsWith("satisfaction (Survey 2026, here)")
                .endsWith("satisfaction (Survey 2026, PARENT_CARER version 3, /questions/0)");
        assertThat(findings.getFirst().message().cy())
                .contains("satisfaction (Arolwg 2026, PARENT_CARER fersiwn 3, /questions/0)");
        assertThat(findings.getFirst().related().getFirst().instrumentId()).isEqualTo(OTHER);
        assertThat(findings.getFirst().related().getFirst().pointer()).isEqualTo("/questions/0");
    }

    @Test
    void letsTheWordingAndTheNameOfTheListDiffer() {
        Map<String, List<Code>> lists = new LinkedHashMap<>();
        lists.put("other", ABC);
        Questionnaire theirs = Questionnaires.of(new Question(
                        "satisfaction",
                        label("For your child?", "I'ch plentyn?"),
                        null,
                        null,
                        false,
                        null,
                        "satisfaction",
                        Comparability.EXACT,
                        null,
                        null,
                        new SingleChoice("other", null)))
                .withCodeLists(lists);

        assertThat(LinkedUses.findings(with(ABC, exact("satisfaction", single())), published(theirs)))
                .isEmpty();
    }

    @Test
    void findsTheSameConceptUnderAnotherVariable() {
        assertThat(codes(exact("happiness", "satisfaction", single()), exact("satisfaction", single())))
                .containsExactly("EXACT_VARIABLE_DIFFERS");
    }

    @Test
    void warnsWhenHarmonisedUsesHaveOtherOptions() {
        assertThat(LinkedUses.findings(
                        with(ABC, use("satisfaction", "satisfaction", Comparability.HARMONISED, single())),
                        published(with(AB, use("satisfaction", "satisfaction", Comparability.HARMONISED, single())))))
                .extracting(PublicationFinding::code, PublicationFinding::severity)
                .containsExactly(tuple("HARMONISED_DIFFERS", Severity.WARNING));
    }

    @Test
    void warnsWhenOnlyOneUseIsSaidToBeExact() {
        assertThat(codes(
                        exact("satisfaction", single()),
                        use("satisfaction", "satisfaction", Comparability.HARMONISED, single())))
                .containsExactly("COMPARABILITY_DIFFERS");
    }

    @Test
    void saysNothingAboutUsesOfOneAudienceOnly() {
        assertThat(codes(
                        use("satisfaction", null, Comparability.AUDIENCE_SPECIFIC, single()),
                        use("satisfaction", null, Comparability.AUDIENCE_SPECIFIC, new FreeText(10))))
                .isEmpty();
    }

    private static List<String> codes(Question here, Question there) {
        return LinkedUses.findings(with(ABC, here), published(with(ABC, there))).stream()
                .map(PublicationFinding::code)
                .toList();
    }

    private static AnswerType single() {
        return new SingleChoice("list", null);
    }

    private static AnswerType multiple(int most, List<String> exclusive) {
        return new MultipleChoice("list", 1, most, exclusive, null);
    }

    private static AnswerType number(int min, int max) {
        return new NumberAnswer(BigDecimal.valueOf(min), BigDecimal.valueOf(max), null, null);
    }

    private static Question exact(String variable, AnswerType answer) {
        return exact(variable, variable, answer);
    }

    private static Question exact(String variable, String concept, AnswerType answer) {
        return use(variable, concept, Comparability.EXACT, answer);
    }

    private static Question use(String variable, String concept, Comparability comparability, AnswerType answer) {
        return new Question(
                variable, label("Q?", "C?"), null, null, false, null, concept, comparability, null, null, answer);
    }

    private static Questionnaire with(List<Code> codes, Question... questions) {
        return Questionnaires.of(questions).withCodeLists(Map.of("list", codes));
    }

    private static List<LinkedInstrument> published(Questionnaire questionnaire) {
        return List.of(new LinkedInstrument(OTHER, Audience.PARENT_CARER, 3, questionnaire));
    }
}
