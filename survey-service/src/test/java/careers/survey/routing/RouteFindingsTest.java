package careers.survey.routing;

import static careers.survey.routing.Drafts.question;
import static careers.survey.routing.Drafts.questionnaire;
import static careers.survey.routing.Drafts.questions;
import static careers.survey.routing.Drafts.quoted;
import static careers.survey.routing.Drafts.showIf;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.problem.FieldError;
import careers.platform.testing.Repository;
import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteFindingsTest {

    private static final String YEAR = question("year", "'type':'SINGLE','codeList':'year'", "'required':true");

    private static List<String> codes(List<FieldError> findings) {
        return findings.stream().map(f -> f.pointer() + " " + f.code()).toList();
    }

    private static RouteFindings of(String... questions) {
        return RouteFindings.of(questions(String.join(",", questions)));
    }

    @Test
    void findsNothingInRoutesThatLeadSomewhere() {
        RouteFindings findings = of(
                YEAR,
                question("work", "'type':'YES_NO'", showIf("year in ['Y11','Y12']")),
                question("days", "'type':'NUMBER'", showIf("work == 'YES' && missing(year) == ''")),
                question("long", "'type':'YES_NO'", showIf("days > 5")));
        assertThat(findings).isEqualTo(new RouteFindings(List.of(), List.of(), List.of()));
    }

    @Test
    void reportsAQuestionThatNobodyIsLedToWithSomebodyWhomItsConditionWouldFit() {
        // When
        RouteFindings findings = of(
                YEAR,
                question("work", "'type':'YES_NO'", showIf("year == 'Y12'")),
                question("school", "'type':'YES_NO'", showIf("work == 'YES' && year == 'Y7'")));
        // Then
        assertThat(codes(findings.errors())).containsExactly("/questions/2/showIf ROUTE_UNREACHABLE");
        assertThat(findings.errors().getFirst().message().en())
                .contains("{\"year\":\"Y7\",\"work\":\"YES\"}")
                .contains("all 6 kinds of respondent");
        assertThat(findings.errors().getFirst().message().cy()).contains("{\"year\":\"Y7\",\"work\":\"YES\"}");
    }

    @Test
    void reportsAConditionThatContradictsItself() {
        RouteFindings findings = of(
                YEAR,
                question("age", "'type':'NUMBER','min':10,'max':19"),
                question("a", "'type':'YES_NO'", showIf("year == 'Y7' && year == 'Y11'")),
                question("b", "'type':'YES_NO'", showIf("age > 19")),
                question("c", "'type':'YES_NO'", showIf("age < 12 && age > 11")));
        assertThat(codes(findings.errors()))
                .containsExactly(
                        "/questions/2/showIf ROUTE_CONTRADICTORY",
                        "/questions/3/showIf ROUTE_CONTRADICTORY",
                        "/questions/4/showIf ROUTE_CONTRADICTORY");
    }

    @Test
    void warnsOfAConditionThatAlwaysHolds() {
        RouteFindings findings = of(
                YEAR,
                question("work", "'type':'YES_NO'", showIf("answered(year) || missing(year) != ''")),
                question("age", "'type':'NUMBER','min':10", "'required':true"),
                question("old", "'type':'YES_NO'", showIf("age >= 10")));
        assertThat(findings.errors()).isEmpty();
        assertThat(codes(findings.warnings()))
                .containsExactly("/questions/1/showIf ROUTE_ALWAYS", "/questions/3/showIf ROUTE_ALWAYS");
        assertThat(findings.warnings().getFirst().message().en()).contains("{\"year\":\"Y7\"}");
    }

    @Test
    void reportsSectionsThatExcludeEachOther() {
        Questionnaire exclusive = questionnaire("'sections':[{'id':'young','showIf':'" + quoted("year == 'Y7'")
                + "'},{'id':'old','showIf':'" + quoted("year == 'Y12' && answered(game)") + "'}],'questions':["
                + String.join(
                        ",",
                        YEAR,
                        question("game", "'type':'YES_NO'", "'section':'young'"),
                        question("job", "'type':'YES_NO'", "'section':'old'"))
                + "]");
        assertThat(codes(RouteFindings.of(exclusive).errors())).containsExactly("/sections/1/showIf ROUTE_UNREACHABLE");
    }

    @Test
    void reportsRoutesInsideRepeatedGroups() {
        RouteFindings findings = of(
                question("parent", "'type':'YES_NO'", "'required':true"),
                question(
                        "children",
                        "'type':'REPEAT','maxTimes':2,'questions':["
                                + String.join(
                                        ",",
                                        question("stage", "'type':'SINGLE','codeList':'year'"),
                                        question("a", "'type':'YES_NO'", showIf("stage == 'Y7'")),
                                        question("b", "'type':'YES_NO'", showIf("a == 'YES' && stage == 'Y12'")),
                                        question("c", "'type':'YES_NO'", showIf("parent == 'NO'")))
                                + "]",
                        showIf("parent == 'YES'")));
        assertThat(codes(findings.errors()))
                .containsExactly(
                        "/questions/1/answer/questions/2/showIf ROUTE_UNREACHABLE",
                        "/questions/1/answer/questions/3/showIf ROUTE_UNREACHABLE");
    }

    private static Questionnaire ruled(String holds) {
        return questionnaire("'questions':["
                + YEAR + "," + question("work", "'type':'YES_NO'", showIf("year != 'Y7'"))
                + "],'rules':[{'id':'r','holds':'" + quoted(holds)
                + "','severity':'ERROR','message':{'en':'x','cy':'y'},'variables':['work']}]");
    }

    @Test
    void reportsARuleThatNobodyCanFulfil() {
        assertThat(codes(
                        RouteFindings.of(ruled("work == 'YES' && year == 'Y7'")).errors()))
                .containsExactly("/rules/0/holds RULE_CONTRADICTORY");
        assertThat(RouteFindings.of(ruled("work == 'YES' || year == 'Y12'")).errors())
                .isEmpty();
    }

    @Test
    void reportsAQuotaThatNobodyCanFill() {
        // Given
        AnswerRules rules = AnswerRules.compile(ruled("true"));
        List<FieldError> findings = new ArrayList<>();
        Condition never = rules.compileCondition("/when", "year == 'Y7' && work == 'NO'", findings)
                .orElseThrow();
        Condition some = rules.compileCondition("/when", "year == 'Y11' && work == 'NO'", findings)
                .orElseThrow();
        // Then
        assertThat(codes(RouteFindings.ofQuota(rules, "/when", never).errors()))
                .containsExactly("/when QUOTA_UNFILLABLE");
        assertThat(RouteFindings.ofQuota(rules, "/when", some).errors()).isEmpty();
    }

    @Test
    void saysWhenThereAreTooManyToTell() {
        String[] questions = IntStream.range(0, 12)
                .mapToObj(i -> question("q" + i, "'type':'SINGLE','codeList':'year'"))
                .toArray(String[]::new);
        String last = question(
                "last",
                "'type':'YES_NO'",
                showIf("q0 == 'PNTS' && q1 == 'PNTS' && "
                        + String.join(
                                " && ",
                                IntStream.range(2, 12)
                                        .mapToObj(i -> "q" + i + " != 'Y7'")
                                        .toList()) + " && q0 == 'Y7'"));
        RouteFindings findings =
                of(Stream.concat(Stream.of(questions), Stream.of(last)).toArray(String[]::new));
        assertThat(findings.errors()).isEmpty();
        assertThat(codes(findings.notes())).containsExactly("/questions/12/showIf ROUTE_UNDECIDED");
        // What is computed from several numbers cannot be tried completely either, and is not called impossible
        RouteFindings sums = of(
                question("a", "'type':'NUMBER'"),
                question("b", "'type':'NUMBER'"),
                question("c", "'type':'YES_NO'", showIf("a * b == 323")));
        assertThat(sums.errors()).isEmpty();
        assertThat(codes(sums.notes())).containsExactly("/questions/2/showIf ROUTE_UNDECIDED");
    }

    @Test
    void saysWhatDoesNotCompileInsteadOfSearching() {
        assertThat(codes(of(question("a", "'type':'YES_NO'", showIf("b == 1"))).errors()))
                .containsExactly("/questions/0/showIf RULE_VARIABLE_UNKNOWN");
    }

    static Stream<Path> files() throws IOException {
        return Files.list(Repository.root().resolve("deploy/demo-data/instruments"))
                .filter(f -> f.toString().endsWith(".json"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void findsNothingWrongWithTheInstrumentsThatShip(Path shipped) throws IOException {
        Questionnaire questionnaire = new ObjectMapper().readValue(shipped.toFile(), Questionnaire.class);
        assertThat(RouteFindings.of(questionnaire)).isEqualTo(new RouteFindings(List.of(), List.of(), List.of()));
    }
}
