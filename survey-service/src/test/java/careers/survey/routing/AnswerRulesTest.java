package careers.survey.routing;

import static careers.survey.routing.Drafts.answers;
import static careers.survey.routing.Drafts.check;
import static careers.survey.routing.Drafts.question;
import static careers.survey.routing.Drafts.questionnaire;
import static careers.survey.routing.Drafts.questions;
import static careers.survey.routing.Drafts.quoted;
import static careers.survey.routing.Drafts.showIf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.problem.FieldError;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRulesTest {

    private static final String YEAR = question("year", "'type':'SINGLE','codeList':'year'", "'required':true");
    private static final AnswerRules ROUTED = AnswerRules.compile(questionnaire(
            "'sections':[{'id':'work','showIf':'" + quoted("year != 'Y7' && answered(year)") + "'}],'questions':["
                    + String.join(
                            ",",
                            YEAR,
                            question(
                                    "source",
                                    "'type':'MULTI','codeList':'source','other':{'code':'OTHER','textVariable':'sourceText'}"),
                            question("sourceText", "'type':'TEXT'", "'required':true"),
                            question("employer", "'type':'YES_NO'", "'section':'work'", "'required':true"),
                            question(
                                    "days",
                                    "'type':'NUMBER','min':0,'max':10",
                                    "'section':'work'",
                                    "'missing':['DONT_KNOW']",
                                    showIf("employer == 'YES'")),
                            question("longer", "'type':'YES_NO'", showIf("days >= 5")))
                    + "]"));

    private static List<String> errors(Checked checked) {
        return checked.errors().stream().map(e -> e.pointer() + " " + e.code()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'year':'Y7'",
                "'year':'Y7','source':['FAMILY']",
                "'year':'PNTS'",
                "'year':'Y11','employer':'NO'",
                "'year':'Y11','employer':'YES'",
                "'year':'Y11','employer':'YES','days':{'missing':'DONT_KNOW'}",
                "'year':'Y11','employer':'YES','days':5,'longer':'NO'",
                "'year':'Y11','employer':'NO','source':['OTHER','FAMILY'],'sourceText':'A coach'"
            })
    void acceptsWhatTheRoutesLeadTo(String answers) {
        assertThat(errors(check(ROUTED, answers))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'year':'Y7','employer':'NO'               | /answers/employer NOT_ASKED",
                "'year':'PNTS','employer':'NO'             | /answers/employer NOT_ASKED",
                "'year':'Y11'                              | /answers/employer REQUIRED",
                "'year':'Y11','employer':'NO','days':3     | /answers/days NOT_ASKED",
                "'year':'Y11','employer':'YES','days':3,'longer':'NO' | /answers/longer NOT_ASKED",
                "'year':'Y11','employer':'YES','days':99   | /answers/days NUMBER_OUT_OF_RANGE",
                "'year':'Y7','source':['OTHER']            | /answers/sourceText REQUIRED",
                "'year':'Y7','source':['FAMILY'],'sourceText':'x' | /answers/sourceText NOT_ASKED",
                "'year':'Y7','typo':1                      | /answers/typo UNKNOWN_VARIABLE",
            })
    void refusesAnswersThatWereNotAskedAndLacksOfThoseThatWere(String answers, String error) {
        assertThat(errors(check(ROUTED, answers))).containsExactly(error);
    }

    @Test
    void saysWhatWasNotAsked() {
        assertThat(check(ROUTED, "'year':'Y7'").notAsked()).containsExactly("sourceText", "employer", "days", "longer");
        assertThat(check(ROUTED, "'year':'Y11','employer':'YES','days':7").notAsked())
                .containsExactly("sourceText");
    }

    @Test
    void tellsAllErrorsAtOnceAndInBothLanguages() {
        // When
        Checked checked = check(ROUTED, "'year':'Y11','source':['MOON'],'employer':7,'typo':1,'longer':'NO'");
        // Then: nobody can say whether longer would have been asked
        assertThat(errors(checked))
                .containsExactly(
                        "/answers/source/0 CODE_NOT_IN_LIST",
                        "/answers/employer WRONG_TYPE",
                        "/answers/typo UNKNOWN_VARIABLE");
        assertThat(checked.errors()).allSatisfy(e -> {
            assertThat(e.message().en()).isNotBlank();
            assertThat(e.message().cy()).isNotBlank().isNotEqualTo(e.message().en());
        });
    }

    @Test
    void doesNotBlameWhatHangsOnAWrongOrLackingAnswer() {
        assertThat(errors(check(ROUTED, "'employer':'YES','days':3"))).containsExactly("/answers/year REQUIRED");
        assertThat(errors(check(ROUTED, "'year':'Y99','employer':'YES','days':99")))
                .containsExactly("/answers/year CODE_NOT_IN_LIST", "/answers/days NUMBER_OUT_OF_RANGE");
    }

    @Test
    void listsTheQuestionsThatComeNext() {
        assertThat(ROUTED.next(Map.of())).containsExactly("year", "source");
        assertThat(ROUTED.next(answers("'year':'Y7'"))).containsExactly("source");
        assertThat(ROUTED.next(answers("'year':'Y11','source':['OTHER']"))).containsExactly("sourceText", "employer");
        assertThat(ROUTED.next(answers("'year':'Y11','employer':'YES'"))).containsExactly("source", "days");
        assertThat(ROUTED.next(answers("'year':'Y11','employer':'YES','days':6")))
                .containsExactly("source", "longer");
    }

    private static AnswerRules ruled(String severity, String holds, String... variables) {
        return AnswerRules.compile(questionnaire("'questions':["
                + String.join(
                        ",",
                        question("any", "'type':'YES_NO'"),
                        question("some", "'type':'NUMBER'", "'missing':['DONT_KNOW']"),
                        question("all", "'type':'NUMBER'", showIf("any == 'YES'")),
                        question("source", "'type':'MULTI','codeList':'source'"))
                + "],'rules':[{'id':'r1','holds':'" + quoted(holds) + "','severity':'" + severity
                + "','message':{'en':'At most all','cy':'Dim mwy na phob un'},'variables':['"
                + String.join("','", variables) + "']}]"));
    }

    @Test
    void refusesWhatARuleAcrossQuestionsForbidsInItsOwnWords() {
        // Given
        AnswerRules rules = ruled("ERROR", "some <= all", "all", "some");
        // When
        List<FieldError> errors = check(rules, "'any':'YES','some':5,'all':4").errors();
        // Then
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().pointer()).isEqualTo("/answers/all");
        assertThat(errors.getFirst().code()).isEqualTo("r1");
        assertThat(errors.getFirst().message().cy()).isEqualTo("Dim mwy na phob un");
        assertThat(check(rules, "'any':'YES','some':4,'all':4").errors()).isEmpty();
    }

    @Test
    void judgesARuleOnceEveryAnswerItComparesIsThere() {
        AnswerRules rules = ruled("ERROR", "some <= all", "all", "some");
        assertThat(check(rules, "'some':5").errors()).isEmpty();
        assertThat(check(rules, "'any':'YES','some':5").errors()).isEmpty();
        // An answer that was not asked is told once, and breaks no rule besides
        assertThat(errors(check(rules, "'any':'NO','some':5,'all':4"))).containsExactly("/answers/all NOT_ASKED");
        assertThat(errors(check(rules, "'any':'YES','some':5,'all':'x'"))).containsExactly("/answers/all WRONG_TYPE");
    }

    @Test
    void judgesWhetherSomethingWasAnsweredEvenWithoutAnAnswer() {
        AnswerRules rules = ruled("ERROR", "answered(some) || missing(some) != '' || count(source) > 1", "some");
        assertThat(errors(check(rules, "'source':['FAMILY']"))).containsExactly("/answers/some r1");
        assertThat(check(rules, "'source':['FAMILY','NONE']").errors()).isEmpty();
        assertThat(check(rules, "'source':['FAMILY'],'some':{'missing':'DONT_KNOW'}")
                        .errors())
                .isEmpty();
        AnswerRules either = ruled("ERROR", "answered(some) || answered(source)", "some");
        assertThat(errors(check(either, "'any':'NO'"))).containsExactly("/answers/some r1");
    }

    @Test
    void storesAWarningAndDoesNotRefuse() {
        Checked checked = check(ruled("WARNING", "some < 100", "some"), "'some':100");
        assertThat(checked.errors()).isEmpty();
        assertThat(checked.warnings()).containsExactly("r1");
        assertThat(check(ruled("WARNING", "some < 100", "some"), "'some':99").warnings())
                .isEmpty();
    }

    private static final AnswerRules CHILDREN = AnswerRules.compile(questionnaire("'questions':["
            + String.join(
                    ",",
                    question("guardian", "'type':'YES_NO'"),
                    question(
                            "children",
                            "'type':'REPEAT','maxTimes':3,'questions':["
                                    + String.join(
                                            ",",
                                            question("age", "'type':'NUMBER','min':0,'max':20", "'required':true"),
                                            question(
                                                    "stage",
                                                    "'type':'SINGLE','codeList':'year'",
                                                    "'required':true",
                                                    showIf("age >= 11 && guardian == 'YES'")),
                                            question("older", "'type':'COMPUTED','expression':'age > 15'"))
                                    + "]"),
                    question("sixthForm", "'type':'YES_NO'", showIf("children.exists(c, c.stage == 'Y12')")),
                    question(
                            "eldest",
                            "'type':'COMPUTED','expression':'"
                                    + quoted("children.exists(c, c.age > 15) ? 'TEENAGER' : 'CHILD'") + "'"))
            + "]"));

    @Test
    void routesInsideEachRowOfARepeatedGroup() {
        assertThat(errors(check(CHILDREN, "'guardian':'YES','children':[{'age':9},{'age':16,'stage':'Y12'}]")))
                .isEmpty();
        assertThat(errors(check(
                        CHILDREN,
                        "'guardian':'YES','children':[{'age':9,'stage':'Y7'},{'age':16},{},{'x':1,'age':3}]")))
                .containsExactly("/answers/children TOO_MANY_CHOICES", "/answers/children/3/x UNKNOWN_VARIABLE");
        assertThat(errors(check(CHILDREN, "'guardian':'YES','children':[{'age':9,'stage':'Y7'},{'age':16},{}]")))
                .containsExactly(
                        "/answers/children/0/stage NOT_ASKED",
                        "/answers/children/1/stage REQUIRED",
                        "/answers/children/2/age REQUIRED");
        assertThat(errors(check(CHILDREN, "'guardian':'NO','children':[{'age':16,'stage':'Y12'}]")))
                .containsExactly("/answers/children/0/stage NOT_ASKED");
    }

    @Test
    void routesByWhatIsInTheRows() {
        assertThat(errors(check(CHILDREN, "'guardian':'YES','children':[{'age':16,'stage':'Y12'}],'sixthForm':'YES'")))
                .isEmpty();
        assertThat(errors(check(CHILDREN, "'children':[{'age':16}],'sixthForm':'YES'")))
                .containsExactly("/answers/sixthForm NOT_ASKED");
    }

    @Test
    void computesValuesThatNobodySends() {
        Checked checked = check(CHILDREN, "'children':[{'age':16},{'age':4}]");
        assertThat(checked.computed()).containsEntry("eldest", "TEENAGER");
        assertThat(checked.computed())
                .containsEntry("children", List.of(Map.of("older", true), Map.of("older", false)));
        assertThat(errors(check(CHILDREN, "'eldest':'CHILD'"))).containsExactly("/answers/eldest NOT_ANSWERABLE");
    }

    @Test
    void routesByComputedValues() {
        AnswerRules rules = AnswerRules.compile(questions(String.join(
                ",",
                question("a", "'type':'NUMBER'"),
                question("b", "'type':'NUMBER'"),
                question("total", "'type':'COMPUTED','expression':'a + b'"),
                question("double", "'type':'COMPUTED','expression':'total * 2'"),
                question("many", "'type':'YES_NO'", "'required':true", showIf("double > 10")))));
        assertThat(errors(check(rules, "'a':3,'b':3"))).containsExactly("/answers/many REQUIRED");
        assertThat(check(rules, "'a':3,'b':2").computed())
                .containsEntry("total", 5.0)
                .containsEntry("double", 10.0);
        assertThat(check(rules, "'a':3").computed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "later == 'YES'        | RULE_FORWARD_REFERENCE",
                "self == 'YES'         | RULE_FORWARD_REFERENCE",
                "inner == 'YES'        | RULE_VARIABLE_UNKNOWN",
                "first == 'MAYBE'      | CODE_UNKNOWN",
                "first                 | RULE_TYPE_WRONG",
            })
    void refusesRulesThatLookAheadOrMakeNoSense(String condition, String code) {
        List<FieldError> findings = AnswerRules.findings(questions(String.join(
                ",",
                question("first", "'type':'YES_NO'"),
                question(
                        "group",
                        "'type':'REPEAT','maxTimes':2,'questions':[" + question("inner", "'type':'YES_NO'") + "]"),
                question("self", "'type':'YES_NO'", showIf(condition)),
                question("later", "'type':'YES_NO'"))));
        assertThat(findings)
                .extracting(f -> f.pointer() + " " + f.code())
                .containsExactly("/questions/2/showIf " + code);
    }

    @Test
    void pointsIntoSectionsRulesRepeatsAndComputedValues() {
        // Given
        String wrong = "nobody == 1";
        var draft = questionnaire("'sections':[{'id':'s','showIf':'" + wrong + "'}],'questions':["
                + String.join(
                        ",",
                        question("first", "'type':'TEXT'", "'section':'s'"),
                        question("words", "'type':'COMPUTED','expression':'first'"),
                        question(
                                "group",
                                "'type':'REPEAT','maxTimes':2,'questions':["
                                        + question("inner", "'type':'YES_NO'", showIf("last > 1")) + "]"),
                        question("last", "'type':'NUMBER'"))
                + "],'rules':[{'id':'r','holds':'" + wrong + "'}]");
        // Then
        assertThat(AnswerRules.findings(draft))
                .extracting(f -> f.pointer() + " " + f.code())
                .containsExactly(
                        "/sections/0/showIf RULE_VARIABLE_UNKNOWN",
                        "/questions/1/answer/expression RULE_USES_FREE_TEXT",
                        "/questions/2/answer/questions/0/showIf RULE_FORWARD_REFERENCE",
                        "/rules/0/holds RULE_VARIABLE_UNKNOWN");
        assertThatThrownBy(() -> AnswerRules.compile(draft)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesADraftWithHoles() {
        assertThat(AnswerRules.findings(
                        questionnaire("'questions':[null,{'variable':'x'},{'answer':{'type':'YES_NO'}}],"
                                + "'rules':[null,{'id':'r'}]")))
                .isEmpty();
        assertThat(AnswerRules.findings(questionnaire("'audience':null"))).isEmpty();
    }

    @Test
    void saysWhetherARespondentFitsAQuota() {
        // Given
        List<FieldError> findings = new ArrayList<>();
        Condition older = ROUTED.compileCondition("/when", "year in ['Y11','Y12'] && days > 2", findings)
                .orElseThrow();
        // Then
        assertThat(findings).isEmpty();
        assertThat(ROUTED.holds(older, answers("'year':'Y11','employer':'YES','days':3")))
                .isTrue();
        assertThat(ROUTED.holds(older, answers("'year':'Y11','employer':'YES','days':2")))
                .isFalse();
        // days was not asked, so it does not count
        assertThat(ROUTED.holds(older, answers("'year':'Y11','employer':'NO','days':3")))
                .isFalse();
        assertThat(ROUTED.compileCondition("/when", "sourceText == 'x'", findings))
                .isEmpty();
        assertThat(ROUTED.compileCondition("/when", "year == 'Y99'", findings)).isEmpty();
        assertThat(findings).extracting(FieldError::code).containsExactly("RULE_USES_FREE_TEXT", "CODE_UNKNOWN");
    }

    @Test
    void survivesAnyAnswers() {
        // Given
        Object[] nonsense = {
            null,
            1,
            -1.5,
            true,
            "",
            "Y11",
            "\u0000",
            List.of(),
            List.of(List.of(List.of())),
            Map.of(),
            Map.of("", ""),
            Map.of("missing", Map.of()),
            Map.of("missing", "DONT_KNOW"),
            Double.NaN,
            new Object[] {1},
            List.of(Map.of("age", "x"))
        };
        for (AnswerRules rules :
                List.of(ROUTED, CHILDREN, ruled("ERROR", "some / all > 3 && source[7] == 'NONE'", "some"))) {
            for (Step step : rules.questions().steps()) {
                for (Object value : nonsense) {
                    Map<String, Object> answers = new LinkedHashMap<>(answers("'year':'Y11','employer':'YES'"));
                    answers.put(step.variable(), value);
                    // When
                    Checked checked = rules.check(answers, Drafts.TODAY, school -> true);
                    rules.next(answers);
                    // Then
                    assertThat(checked.errors())
                            .allSatisfy(e -> assertThat(e.pointer()).startsWith("/answers/"));
                }
            }
        }
    }

    private static AnswerRules routed(int questions) {
        return AnswerRules.compile(questions(IntStream.range(0, questions)
                .mapToObj(i -> question(
                        "q" + i,
                        "'type':'SINGLE','codeList':'year'",
                        i % 10 == 0
                                ? "'required':true"
                                : showIf("q" + (i - i % 10) + " in ['Y11','Y12'] && answered(q" + (i - i % 10) + ")")))
                .collect(Collectors.joining(","))));
    }

    private static Map<String, Object> answersTo(int questions) {
        return IntStream.range(0, questions).boxed().collect(Collectors.toMap(i -> "q" + i, i -> "Y11"));
    }

    /** Processor time of this thread alone: to wait for a processor, or for others, takes none. */
    private static long nanosToCheck(AnswerRules rules, Map<String, Object> answers) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        assertThat(rules.check(answers, Drafts.TODAY, school -> true).errors()).isEmpty();
        return threads.getCurrentThreadCpuTime() - begin;
    }

    @Test
    void takesTenTimesAsLongForTenTimesAsManyRoutedQuestions() {
        // Given
        AnswerRules fiveHundred = routed(500);
        AnswerRules fiveThousand = routed(5_000);
        Map<String, Object> some = answersTo(500);
        Map<String, Object> all = answersTo(5_000);
        // When
        long few = Long.MAX_VALUE;
        long many = Long.MAX_VALUE;
        for (int i = 0; i < 60; i++) {
            few = Math.min(few, nanosToCheck(fiveHundred, some));
            many = Math.min(many, nanosToCheck(fiveThousand, all));
        }
        // Then: about ten; if each question looked at all the others, a hundred
        assertThat((double) many / few).isLessThan(40);
    }

    @Test
    void checksManyRespondentsAtATime() throws Exception {
        AnswerRules rules = routed(500);
        Map<String, Object> answers = answersTo(500);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Checked>> all = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> rules.check(answers, Drafts.TODAY, school -> true)))
                    .toList();
            for (Future<Checked> one : all) {
                assertThat(one.get().errors()).isEmpty();
            }
        }
    }
}
