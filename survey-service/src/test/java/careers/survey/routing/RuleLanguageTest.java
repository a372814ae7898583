package careers.survey.routing;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLanguageTest {

    private static final RuleLanguage LANGUAGE = new RuleLanguage(variables());
    private static final Map<String, Object> ANSWERS = new HashMap<>(Map.of(
            "year",
            "Y11",
            "age",
            16.0,
            "support",
            List.of("FAMILY", "TEACHER"),
            "grid",
            Map.of("INT", List.of(Map.of("time", "Y10", "place", "")), "TALK", List.of()),
            "views",
            Map.of("R1", "5", "R2", ""),
            "children",
            List.of(Map.of("childAge", 12.0, "stage", "Y7"), Map.of("childAge", 17.0, "stage", "Y12")),
            "answered support",
            true,
            "answered year",
            true,
            "missing income",
            "PREFER_NOT_TO_SAY"));

    static {
        ANSWERS.put("income", Double.NaN);
        ANSWERS.put("answered income", false);
        ANSWERS.put("missing year", "");
    }

    private static Map<String, ValueShape> variables() {
        var time = ValueShape.Codes.of(List.of("Y10", "Y12"));
        var year = ValueShape.Codes.of(List.of("Y7", "Y11", "Y12"));
        Map<String, ValueShape> variables = new LinkedHashMap<>();
        variables.put("year", year);
        variables.put("age", new ValueShape.Decimal());
        variables.put("income", new ValueShape.Decimal());
        variables.put("support", new ValueShape.Several(ValueShape.Codes.of(List.of("FAMILY", "TEACHER", "NONE"))));
        variables.put(
                "grid",
                ValueShape.Keyed.of(
                        List.of("INT", "TALK"),
                        new ValueShape.Several(new ValueShape.Fields(Map.of("time", time, "place", time)))));
        variables.put("views", ValueShape.Keyed.of(List.of("R1", "R2"), ValueShape.Codes.of(List.of("1", "5"))));
        variables.put(
                "children",
                new ValueShape.Several(
                        new ValueShape.Fields(Map.of("childAge", new ValueShape.Decimal(), "stage", year))));
        return variables;
    }

    private static boolean holds(String rule) {
        List<FieldError> findings = new ArrayList<>();
        Optional<Expression> compiled = LANGUAGE.condition("/rule", rule, findings);
        assertThat(findings).as(rule).isEmpty();
        return compiled.orElseThrow().holds(name -> Optional.ofNullable(ANSWERS.get(name)));
    }

    private static FieldError findingOf(String rule) {
        List<FieldError> findings = new ArrayList<>();
        LANGUAGE.condition("/rule", rule, findings);
        assertThat(findings).as(rule).hasSize(1);
        return findings.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year == 'Y11' && age >= 16",
                "year in ['Y11','Y12']",
                "age == 16",
                "age in [15, 16]",
                "age + 1 > 16 && age / 2 == 8",
                "'FAMILY' in support && count(support) <= 2",
                "size(support) == 2",
                "support.exists(s, s == 'TEACHER')",
                "grid['INT'].exists(c, c.time == 'Y10')",
                "count(grid['TALK']) == 0 && !answered(grid['TALK'])",
                "views['R1'] == '5' && views.R2 == ''",
                "children.exists(c, c.childAge > 16 && c.stage == 'Y12')",
                "children.all(c, c.childAge >= 12)",
                "answered(support) && !answered(income)",
                "missing(income) == 'PREFER_NOT_TO_SAY' && missing(year) == ''",
                "(year == 'Y11' ? 1 : 0) + age == 17",
                "!(income > 0) && !(income <= 0) && !(income == 0)"
            })
    void holdsForARespondentWhoFits(String rule) {
        assertThat(holds(rule)).as(rule).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year == 'Y12'",
                "age < 16",
                "income >= 0",
                "'NONE' in support",
                "support[7] == 'FAMILY'",
                "age % 2 == 0"
            })
    void doesNotHoldOtherwiseNorWhenItCannotBeEvaluated(String rule) {
        List<FieldError> findings = new ArrayList<>();
        boolean holds = LANGUAGE.condition("/rule", rule, findings)
                .filter(r -> r.holds(name -> Optional.ofNullable(ANSWERS.get(name))))
                .isPresent();
        assertThat(holds).as(rule).isFalse();
    }

    @Test
    void doesNotHoldWhenItTakesTooManySteps() {
        // Given
        ANSWERS.put("support", IntStream.range(0, 200).mapToObj(i -> "FAMILY").toList());
        try {
            // Then: 8 million comparisons are not made
            assertThat(holds("support.all(a, support.all(b, support.all(c, a == 'FAMILY')))"))
                    .isFalse();
        } finally {
            ANSWERS.put("support", List.of("FAMILY", "TEACHER"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yeer == 'Y11'         | RULE_VARIABLE_UNKNOWN | line 1, column 1",
                "age > 1 && yeer == '' | RULE_VARIABLE_UNKNOWN | line 1, column 12",
                "year == 3             | RULE_INVALID          | line 1, column 6",
                "year ==               | RULE_INVALID          | line 1, column 8",
                "age + year > 3        | RULE_INVALID          | line 1, column 5",
                "year == 'Y14'         | CODE_UNKNOWN          | Line 1, column 9: Y14",
                "'X' in support        | CODE_UNKNOWN          | Line 1, column 1: X",
                "year in ['Y11','Q']   | CODE_UNKNOWN          | column 16: Q",
                "views['R3'] == '5'    | CODE_UNKNOWN          | R3",
                "views['R1'] == '7'    | CODE_UNKNOWN          | 7",
                "support.exists(s, s == 'MOON') | CODE_UNKNOWN | MOON",
                "grid['INT'].exists(c, c.time == 'Y13') | CODE_UNKNOWN | Y13",
                "children.exists(c, c.typo == 1) | CODE_UNKNOWN | typo",
                "children.exists(c, c.stage == 'Y99') | CODE_UNKNOWN | Y99",
                "missing(year) == 'LOST' | CODE_UNKNOWN        | LOST",
                "missing('year') == '' | RULE_INVALID          | missing() takes the name of a question",
                "year                  | RULE_TYPE_WRONG       | true / false",
                "age + 1               | RULE_TYPE_WRONG       | true / false",
            })
    void saysWhatIsWrongAndWhereInBothLanguages(String rule, String code, String part) {
        FieldError finding = findingOf(rule);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.pointer()).isEqualTo("/rule");
        assertThat(finding.message().en()).contains(part);
        assertThat(finding.message().cy())
                .isNotBlank()
                .isNotEqualTo(finding.message().en());
    }

    @Test
    void limitsLengthAndDepth() {
        assertThat(findingOf("year == '" + "x".repeat(2_000) + "'").code()).isEqualTo("RULE_INVALID");
        assertThat(findingOf("(".repeat(40) + "year == 'Y11'" + ")".repeat(40)).code())
                .isEqualTo("RULE_INVALID");
        String longChain = IntStream.range(0, 80).mapToObj(i -> "year == 'Y11'").collect(Collectors.joining(" || "));
        assertThat(holds(longChain)).isTrue();
    }

    @Test
    void knowsWhichQuestionsARuleLooksAt() {
        // When
        Expression rule = LANGUAGE.condition(
                        "",
                        "answered(age) && missing(income) == '' && children.exists(year, year.childAge > 3)",
                        new ArrayList<>())
                .orElseThrow();
        // Then
        assertThat(rule.variables()).contains("age", "income", "children").doesNotContain("support");
    }

    @Test
    void computesTextsNumbersAndTruthsOnly() {
        List<FieldError> findings = new ArrayList<>();
        assertThat(LANGUAGE.value("", "age * 2", findings).orElseThrow().value(name -> Optional.of(16.0)))
                .contains(32.0);
        assertThat(LANGUAGE.value("", "size(support)", findings).orElseThrow().value(name -> Optional.of(List.of("A"))))
                .contains(1.0);
        assertThat(findings).isEmpty();
        assertThat(LANGUAGE.value("", "support", findings)).isEmpty();
        assertThat(findings).extracting(FieldError::code).containsExactly("RULE_TYPE_WRONG");
    }
}
