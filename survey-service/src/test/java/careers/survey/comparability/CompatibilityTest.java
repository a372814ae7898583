package careers.survey.comparability;

import static careers.survey.questionnaire.Questionnaires.code;
import static careers.survey.questionnaire.Questionnaires.label;
import static org.assertj.core.api.Assertions.assertThat;

import careers.survey.comparability.Compatibility.Verdict;
import careers.survey.comparability.VariableChange.Kind;
import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.Polarity;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Questionnaires;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {

    private static final List<Code> AB = List.of(code("A", "A", "A"), code("B", "B", "B"));
    private static final List<Code> BA = List.of(code("B", "B", "B"), code("A", "A", "A"));
    private static final List<Code> ABC = List.of(code("A", "A", "A"), code("B", "B", "B"), code("C", "C", "C"));

    static Stream<Arguments> changes() {
        AnswerType single = new SingleChoice("list", null);
        AnswerType scale = new Scale("list", Polarity.HIGH_IS_POSITIVE);
        return Stream.of(
                Arguments.of(AB, single, AB, single, Kind.SAME, Verdict.COMPLIES_WITH),
                Arguments.of(AB, single, BA, single, Kind.SAME, Verdict.COMPLIES_WITH),
                Arguments.of(AB, single, ABC, single, Kind.EXTENDED, Verdict.EXTENDS),
                Arguments.of(ABC, single, AB, single, Kind.NARROWED, Verdict.BREAKS),
                Arguments.of(AB, scale, BA, scale, Kind.RETYPED, Verdict.BREAKS),
                Arguments.of(AB, scale, AB, new Scale("list", Polarity.HIGH_IS_NEGATIVE), Kind.RETYPED, Verdict.BREAKS),
                Arguments.of(
                        AB, single, AB, new MultipleChoice("list", 1, 2, null, null), Kind.RETYPED, Verdict.BREAKS),
                Arguments.of(AB, new FreeText(100), AB, new FreeText(200), Kind.EXTENDED, Verdict.EXTENDS),
                Arguments.of(AB, new FreeText(200), AB, new FreeText(100), Kind.NARROWED, Verdict.BREAKS),
                Arguments.of(AB, number(0, 10), AB, number(0, null), Kind.EXTENDED, Verdict.EXTENDS),
                Arguments.of(AB, number(0, 10), AB, number(5, 10), Kind.NARROWED, Verdict.BREAKS));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void saysWhatOldAnswersStillMean(
            List<Code> codesThen, AnswerType then, List<Code> codesNow, AnswerType now, Kind kind, Verdict verdict) {
        Compatibility found = Compatibility.between(with(codesThen, then), with(codesNow, now));

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.changes()).extracting(VariableChange::kind).containsExactly(kind);
    }

    @Test
    void namesTheOptionsThatCameAndWent() {
        Compatibility found = Compatibility.between(
                with(AB, new SingleChoice("list", null)),
                with(List.of(code("B", "B", "B"), code("C", "C", "C")), new SingleChoice("list", null)));

        assertThat(found.changes().getFirst().addedCodes()).containsExactly("C");
        assertThat(found.changes().getFirst().removedCodes()).containsExactly("A");
        assertThat(found.changes().getFirst().kind()).isEqualTo(Kind.NARROWED);
    }

    @Test
    void saysWhatIsAskedNoMoreAndWhatIsNew() {
        Compatibility found = Compatibility.between(
                Questionnaires.of(asked("gone"), asked("stays")), Questionnaires.of(asked("stays"), asked("new")));

        assertThat(found.verdict()).isEqualTo(Verdict.BREAKS);
        assertThat(found.changes())
                .extracting(c -> c.variable() + " " + c.kind())
                .containsExactly("stays SAME", "new ADDED", "gone REMOVED");
    }

    @Test
    void tellsANewWordingFromANewMeaning() {
        Compatibility found = Compatibility.between(
                Questionnaires.of(asked("q")),
                Questionnaires.of(Question.of("q", label("Other words?", "Geiriau eraill?"), true, new YesNo())));

        assertThat(found.changes().getFirst().wordingChanged()).isTrue();
        assertThat(found.verdict()).isEqualTo(Verdict.COMPLIES_WITH);
    }

    private static AnswerType number(Integer min, Integer max) {
        return new NumberAnswer(BigDecimal.valueOf(min), max == null ? null : BigDecimal.valueOf(max), null, null);
    }

    private static Question asked(String variable) {
        return Question.of(variable, label("Q?", "C?"), true, new YesNo());
    }

    private static Questionnaire with(List<Code> codes, AnswerType answer) {
        return Questionnaires.of(Questionnaires.asking(answer)).withCodeLists(Map.of("list", codes));
    }
}
