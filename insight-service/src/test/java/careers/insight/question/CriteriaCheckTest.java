package careers.insight.question;

import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import careers.insight.campaign.Audience;
import careers.insight.question.Cells.Cell;
import careers.insight.question.Cells.Dimension;
import careers.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Learners and parents were asked about need; learners alone wrote about good practice, in either language. */
class CriteriaCheckTest {

    private static final UUID CAMPAIGN = new UUID(7, 7);

    private static final List<Cell> CELLS = List.of(
            cell("need-level", null, "SURE", LEARNER),
            cell("need-level", null, "UNSURE", LEARNER),
            cell("need-level", null, "SURE", PARENT_CARER),
            cell("need-level", null, "UNSURE", PARENT_CARER),
            cell("good-practice", "en", "ADVISER", LEARNER),
            cell("good-practice", "cy", "ADVISER", LEARNER));

    @Test
    void selectsByEveryDimensionAndAnyTree() {
        assertThat(selected(and(is("audience", "LEARNER"), is("code", "SURE")))).containsExactly(CELLS.get(0));
        assertThat(selected(or(is("language", "cy"), and(is("audience", "PARENT_CARER"), not(is("code", "SURE"))))))
                .containsExactly(CELLS.get(3), CELLS.get(5));
        assertThat(selected(not(is("language", "en", "cy")))).hasSize(4);
        assertThat(selected(is("campaign", CAMPAIGN.toString()))).hasSize(6);
        assertThat(selected(not(is("campaign", CAMPAIGN.toString())))).isEmpty();
    }

    @Test
    void refusesAnythingElseThatPeopleCouldBeDividedBy() {
        for (var dimension : List.of("establishment", "region", "mode", "person", "", "Code")) {
            var problem = refused(is(dimension, "EN-900001"));
            assertThat(problem.code()).isEqualTo(QueryError.DIMENSION_NOT_ALLOWED);
            assertThat(problem.members()).containsEntry("allowed", Dimension.ids());
        }
    }

    @Test
    void saysWhichValuesThereAre() {
        var problem = refused(or(is("code", "SURE"), is("code", "SURE", "NEVER")));
        assertThat(problem.code()).isEqualTo(QueryError.VALUE_NOT_ASKED);
        assertThat(problem.members()).containsEntry("allowed", List.of("ADVISER", "SURE", "UNSURE"));
    }

    static Stream<Criteria> crossings() {
        return Stream.of(
                and(is("code", "SURE"), is("code", "UNSURE")),
                and(is("concept", "need-level"), is("concept", "good-practice")),
                and(is("audience", "LEARNER"), is("audience", "PARENT_CARER")),
                and(is("language", "en"), is("language", "cy")),
                and(is("code", "SURE"), or(is("code", "ADVISER"), is("language", "cy"))),
                not(and(is("code", "SURE"), is("code", "UNSURE"))),
                or(
                        is("code", "SURE"),
                        and(is("concept", "need-level"), and(is("code", "SURE"), is("code", "ADVISER")))));
    }

    @ParameterizedTest
    @MethodSource("crossings")
    void refusesToCrossAnswers(Criteria criteria) {
        assertThat(refused(criteria).code()).isEqualTo(QueryError.ANSWERS_NOT_CROSSED);
    }

    static Stream<Criteria> nonsense() {
        return Stream.of(
                new Criteria(null, null, null, null, null),
                new Criteria(List.of(), null, null, null, null),
                new Criteria(null, List.of(), null, null, null),
                new Criteria(List.of(is("code", "SURE")), List.of(is("code", "SURE")), null, null, null),
                new Criteria(null, null, is("code", "SURE"), "code", Set.of("SURE")),
                new Criteria(null, null, null, "code", null),
                new Criteria(null, null, null, "code", Set.of()),
                new Criteria(null, null, null, null, Set.of("SURE")),
                new Criteria(null, null, null, "code", new HashSet<>(Arrays.asList("SURE", null))),
                new Criteria(Arrays.asList(is("code", "SURE"), null), null, null, null, null));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void refusesWhatIsNoCriterion(Criteria criteria) {
        var problem = refused(criteria);
        assertThat(problem.code().kind().status()).isEqualTo(422);
        assertThat(problem.errors()).allMatch(error -> error.code().equals("NOT_ONE_CRITERION"));
        assertThat(problem.errors().getFirst().pointer()).startsWith("/criteria");
    }

    @Test
    void refusesTreesThatAreDeepOrLarge() {
        var deep = is("code", "SURE");
        for (int level = 2; level <= CriteriaCheck.DEEPEST; level++) {
            deep = not(deep);
        }
        var asDeepAsMayBe = deep;
        assertThatCode(() -> new CriteriaCheck(CELLS).check(asDeepAsMayBe)).doesNotThrowAnyException();
        assertThat(refused(not(deep)).code()).isEqualTo(QueryError.CRITERIA_TOO_LARGE);
        var wide = or(Stream.generate(() -> is("code", "SURE"))
                .limit(CriteriaCheck.LARGEST)
                .toArray(Criteria[]::new));
        assertThat(refused(wide).members()).containsEntry("maximumNodes", CriteriaCheck.LARGEST);
    }

    private static List<Cell> selected(Criteria criteria) {
        new CriteriaCheck(CELLS).check(criteria);
        return CELLS.stream().filter(criteria::test).toList();
    }

    private static ProblemException refused(Criteria criteria) {
        return catchThrowableOfType(ProblemException.class, () -> new CriteriaCheck(CELLS).check(criteria));
    }

    private static Cell cell(String concept, String language, String code, Audience audience) {
        return new Cell(CAMPAIGN, concept, language, null, code, audience);
    }

    private static Criteria is(String dimension, String... values) {
        return new Criteria(null, null, null, dimension, Set.of(values));
    }

    private static Criteria and(Criteria... parts) {
        return new Criteria(List.of(parts), null, null, null, null);
    }

    private static Criteria or(Criteria... parts) {
        return new Criteria(null, List.of(parts), null, null, null);
    }

    private static Criteria not(Criteria part) {
        return new Criteria(null, null, part, null, null);
    }
}
