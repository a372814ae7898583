package careers.insight.question;

import static careers.insight.campaign.Audience.CAREERS_LEADER;
import static careers.insight.campaign.Audience.HEAD_PRINCIPAL;
import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static careers.insight.campaign.Audience.SUBJECT_TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.AskedQuestion.Comparability;
import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.campaign.Audience;
import careers.insight.question.Figure.Reason;
import careers.insight.question.Figure.Status;
import careers.insight.question.TableView.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareTableTest {

    @Test
    void takesTheShareOfThoseWithAnAnswerAndNotOfThoseWhoDoNotKnow() {
        // When
        var table = table(Asked.plain(LEARNER, Form.SCALE, "1 2 DK!", Map.of("1", 30, "2", 50, "DK", 15, "*", 95)));
        // Then
        var figure = figure(table, null, "1", LEARNER);
        assertThat(figure.estimate()).isEqualByComparingTo("0.3750");
        assertThat(figure.base()).isEqualTo(new Figure.Base(80, 100));
        assertThat(figure.count()).isEqualTo(30);
        assertThat(figure.interval().method()).isEqualTo("wilson");
        assertThat(figure.symbol()).isNull();
        assertThat(figure.best()).isNull();
        assertThat(table.codes()).extracting(TableView.Label::code).containsExactly("1", "2");
    }

    @Test
    void takesTheShareOfPeopleAndNotOfMentionsWhenSeveralCanBeNamed() {
        // When: 80 answered, 5 of them that they are not sure
        var table = table(Asked.plain(
                LEARNER,
                Form.MULTI,
                "FAMILY FRIENDS NOT_SURE!",
                Map.of("FAMILY", 60, "FRIENDS", 45, "NOT_SURE", 5, "*", 80)));
        // Then
        assertThat(figure(table, null, "FAMILY", LEARNER).estimate()).isEqualByComparingTo("0.8000");
        assertThat(figure(table, null, "FRIENDS", LEARNER).base().answered()).isEqualTo(75);
        assertThat(table.comparisons().getFirst().outcome()).isEqualTo(Outcome.TOO_FEW_GROUPS);
    }

    @Test
    void testsGroupsTogetherAndNamesThoseAShareIsHigherThan() {
        // When
        var table = table(
                Asked.plain(LEARNER, Form.SINGLE, "YES NO", Map.of("YES", 30, "NO", 70)),
                Asked.plain(PARENT_CARER, Form.SINGLE, "YES NO", Map.of("YES", 70, "NO", 30)),
                Asked.plain(HEAD_PRINCIPAL, Form.SINGLE, "YES NO", Map.of("YES", 14, "NO", 15)));
        // Then: chi-square of 30/70 and 70/30 is 32; heads have 29 answers, one too few
        var comparison = table.comparisons().getFirst();
        assertThat(comparison.outcome()).isEqualTo(Outcome.TESTED);
        assertThat(comparison.chiSquare()).isEqualByComparingTo("32.0000");
        assertThat(comparison.degrees()).isEqualTo(1);
        assertThat(comparison.cramersV()).isEqualByComparingTo("0.4000");
        assertThat(comparison.pairs()).isEqualTo(2);
        assertThat(figure(table, null, "YES", LEARNER).letters()).isEmpty();
        assertThat(figure(table, null, "YES", PARENT_CARER).letters()).isEqualTo("A");
        assertThat(figure(table, null, "NO", LEARNER).letters()).isEqualTo("B");
        assertThat(figure(table, null, "YES", HEAD_PRINCIPAL).letters()).isNull();
        assertThat(figure(table, null, "YES", HEAD_PRINCIPAL).symbol()).isEqualTo("u");
        assertThat(table.comparability()).isEqualTo(Comparability.EXACT);
    }

    @Test
    void comparesNothingThatIsDeclaredParticularToAnAudience() {
        // Given
        var counts = Map.of("YES", 30, "NO", 70);
        var others = Map.of("YES", 70, "NO", 30);
        // When
        var table = table(
                Asked.of(LEARNER, Form.SINGLE, Comparability.AUDIENCE_SPECIFIC, "", "YES NO", counts),
                Asked.of(PARENT_CARER, Form.SINGLE, Comparability.AUDIENCE_SPECIFIC, "", "YES NO", others));
        // Then
        assertThat(table.comparability()).isNull();
        assertThat(table.comparisons().getFirst().outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(table.figures()).extracting(Figure::letters).containsOnlyNulls();
        assertThat(figure(table, null, "YES", PARENT_CARER).estimate()).isEqualByComparingTo("0.7");
    }

    @Test
    void comparesHarmonisedGroupsOverTheAnswersTheyShare() {
        // When
        var table = table(
                Asked.plain(LEARNER, Form.SINGLE, "A B C", Map.of("A", 20, "B", 30, "C", 50)),
                Asked.of(PARENT_CARER, Form.SINGLE, Comparability.HARMONISED, "", "A B", Map.of("A", 40, "B", 60)));
        // Then
        assertThat(table.comparability()).isEqualTo(Comparability.HARMONISED);
        assertThat(table.comparisons().getFirst().degrees()).isEqualTo(1);
        var absent = figure(table, null, "C", PARENT_CARER);
        assertThat(absent.status()).isEqualTo(Status.NOT_ASKED);
        assertThat(absent.symbol()).isEqualTo("z");
    }

    @Test
    void findsTheTimesThatAreTiedWithTheBestForEachActivityAndGroup() {
        // When
        var table = new ShareTable(
                        Asked.CAMPAIGN,
                        List.of("ideal-times"),
                        List.of(Asked.items(
                                LEARNER,
                                Form.TIMING_GRID,
                                "INTERVIEW FAIR",
                                "Y9 Y11 Y13",
                                Map.of(
                                        "INTERVIEW/*",
                                        100,
                                        "INTERVIEW/Y9",
                                        60,
                                        "INTERVIEW/Y11",
                                        55,
                                        "INTERVIEW/Y13",
                                        10,
                                        "FAIR/*",
                                        40,
                                        "FAIR/Y11",
                                        40))),
                        true)
                .view();
        // Then
        assertThat(best(table, "INTERVIEW")).containsExactly("Y9", "Y11");
        assertThat(best(table, "FAIR")).containsExactly("Y11");
        assertThat(figure(table, "FAIR", "Y9", LEARNER).base().answered()).isEqualTo(40);
    }

    @Test
    void callsNothingBestWhereNobodyChoseAnything() {
        // When
        var table = new ShareTable(
                        Asked.CAMPAIGN,
                        List.of("c"),
                        List.of(Asked.plain(LEARNER, Form.MULTI, "A B", Map.of("*", 40))),
                        true)
                .view();
        // Then
        assertThat(table.figures()).extracting(Figure::best).containsExactly(false, false);
    }

    @Test
    void saysWhyThereIsNoNumber() {
        // When
        var table = table(
                Asked.plain(LEARNER, Form.SINGLE, "A B", null),
                Asked.notAsked(PARENT_CARER),
                Asked.plain(SUBJECT_TEACHER, Form.SINGLE, "A B DK!", Map.of("DK", 100, "*", 100)));
        // Then
        var withheld = figure(table, null, "A", LEARNER);
        assertThat(withheld.status()).isEqualTo(Status.WITHHELD);
        assertThat(withheld.reason()).isEqualTo(Reason.BASE_BELOW_MINIMUM);
        assertThat(withheld.symbol()).isEqualTo("c");
        assertThat(withheld)
                .extracting(Figure::estimate, Figure::base, Figure::count, Figure::release)
                .containsOnlyNulls();
        assertThat(figure(table, null, "A", PARENT_CARER).reason()).isEqualTo(Reason.NOT_ASKED);
        assertThat(figure(table, null, "A", SUBJECT_TEACHER).reason()).isEqualTo(Reason.NOBODY_ANSWERED);
        assertThat(figure(table, null, "A", SUBJECT_TEACHER).status()).isEqualTo(Status.FREE);
    }

    @Test
    void clampsWhatNoiseTakesBeyondNobodyAndAll() {
        // When
        var table = table(Asked.plain(LEARNER, Form.SINGLE, "A B", Map.of("A", -2, "B", 40)));
        // Then
        assertThat(figure(table, null, "A", LEARNER).estimate()).isEqualByComparingTo("0");
        assertThat(figure(table, null, "B", LEARNER).estimate()).isEqualByComparingTo("1");
    }

    @Test
    void showsTheSameWhateverTheAnswersAre() {
        // Given
        var random = new Random(9);
        for (int round = 0; round < 200; round++) {
            var first = new HashMap<String, Integer>();
            var second = new HashMap<String, Integer>();
            for (var code : List.of("A", "B", "C")) {
                first.put(code, 1 + random.nextInt(30));
                second.put(code, 1 + random.nextInt(30));
            }
            // When
            var one = table(
                    Asked.plain(LEARNER, Form.SINGLE, "A B C", first),
                    Asked.plain(CAREERS_LEADER, Form.SINGLE, "A", null));
            var other = table(
                    Asked.plain(LEARNER, Form.SINGLE, "A B C", second),
                    Asked.plain(CAREERS_LEADER, Form.SINGLE, "A", null));
            // Then
            assertThat(one.figures())
                    .extracting(Figure::status)
                    .isEqualTo(other.figures().stream().map(Figure::status).toList());
        }
    }

    private static List<String> best(TableView table, String item) {
        return table.figures().stream()
                .filter(figure -> item.equals(figure.item()) && figure.best())
                .map(Figure::code)
                .toList();
    }

    private static TableView table(Column... columns) {
        return new ShareTable(Asked.CAMPAIGN, List.of("c"), List.of(columns), false).view();
    }

    private static Figure figure(TableView table, String item, String code, Audience audience) {
        return table.only(item, code).figures().stream()
                .filter(figure -> figure.audience() == audience)
                .findFirst()
                .orElseThrow();
    }
}
