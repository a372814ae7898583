package careers.survey.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.Questionnaires;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerRulesTest {

    private final AnswerRules rules = AnswerRules.compile(Questionnaires.usual());

    @Test
    void acceptsACompleteSetOfAnswers() {
        assertThat(violations(Map.of(
                        "priority", "5",
                        "first", "FAMILY",
                        "sources", List.of("FAMILY", "TEACHER"),
                        "comment", "Diolch ŵ ŷ")))
                .isEmpty();
    }

    @Test
    void acceptsTheRequiredAnswersAlone() {
        assertThat(violations(Map.of("priority", "DK"))).isEmpty();
    }

    @Test
    void acceptsAnExclusiveChoiceOnItsOwn() {
        assertThat(violations(Map.of("priority", "1", "sources", List.of("NONE"))))
                .isEmpty();
    }

    @Test
    void reportsEveryViolationAtOnce() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("first", "NOBODY");
        answers.put("sources", List.of("FAMILY", "FAMILY", "X"));
        answers.put("comment", "longer than ten");
        answers.put("zzz/~", "1");

        assertThat(violations(answers))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("/answers/priority", "REQUIRED"),
                        tuple("/answers/first", "CODE_NOT_IN_LIST"),
                        tuple("/answers/sources/1", "CHOICE_REPEATED"),
                        tuple("/answers/sources/2", "CODE_NOT_IN_LIST"),
                        tuple("/answers/sources", "TOO_MANY_CHOICES"),
                        tuple("/answers/comment", "TEXT_TOO_LONG"),
                        tuple("/answers/zzz~1~0", "UNKNOWN_VARIABLE"));
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("priority", 5, "WRONG_TYPE"),
                Arguments.of("priority", List.of("5"), "WRONG_TYPE"),
                Arguments.of("priority", Map.of(), "WRONG_TYPE"),
                Arguments.of("priority", null, "WRONG_TYPE"),
                Arguments.of("priority", "５", "CODE_NOT_IN_LIST"),
                Arguments.of("priority", "", "CODE_NOT_IN_LIST"),
                Arguments.of("first", "family", "CODE_NOT_IN_LIST"),
                Arguments.of("sources", "FAMILY", "WRONG_TYPE"),
                Arguments.of("sources", List.of(), "TOO_FEW_CHOICES"),
                Arguments.of("sources", Collections.singletonList(null), "WRONG_TYPE"),
                Arguments.of("sources", List.of("NONE", "FAMILY"), "EXCLUSIVE_CHOICE_COMBINED"),
                Arguments.of("comment", 1, "WRONG_TYPE"),
                Arguments.of("comment", true, "WRONG_TYPE"),
                Arguments.of("comment", " \t\n", "TEXT_BLANK"),
                Arguments.of("comment", "12345678901", "TEXT_TOO_LONG"),
                Arguments.of("comment", "a\0b", "TEXT_NOT_STORABLE"),
                Arguments.of("comment", "a\uD800", "TEXT_NOT_STORABLE"),
                Arguments.of("comment", "\uDC00a", "TEXT_NOT_STORABLE"),
                Arguments.of("comment", "a\u0007b", "TEXT_NOT_STORABLE"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void refusesAWrongAnswer(String variable, Object answer, String code) {
        Map<String, Object> answers = new LinkedHashMap<>(Map.of("priority", "1"));
        answers.put(variable, answer);

        assertThat(violations(answers)).extracting(FieldError::code).contains(code);
    }

    @Test
    void countsCharactersAndNotBytesOrUtf16Units() {
        assertThat(violations(Map.of("priority", "1", "comment", "😀".repeat(10))))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongInBothLanguages() {
        FieldError error = violations(Map.of()).getFirst();

        assertThat(error.message().en()).isEqualTo("An answer is needed");
        assertThat(error.message().cy()).isEqualTo("Mae angen ateb");
    }

    @Test
    void namesTheLimitThatWasExceeded() {
        FieldError error =
                violations(Map.of("priority", "1", "comment", "12345678901")).getFirst();

        assertThat(error.message().en()).isEqualTo("Write at most 10 characters");
    }

    private List<FieldError> violations(Map<String, Object> answers) {
        return rules.check(answers, LocalDate.of(2026, 11, 22), any -> true).errors();
    }
}
