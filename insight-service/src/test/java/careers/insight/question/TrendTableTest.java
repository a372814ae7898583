package careers.insight.question;

import static careers.insight.campaign.Audience.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.AskedQuestion.Comparability;
import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.campaign.CampaignView;
import careers.insight.question.TrendTable.Round;
import careers.insight.question.TrendView.Break;
import careers.insight.question.TrendView.Series;
import careers.platform.text.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each campaign shows a hundred people. */
class TrendTableTest {

    private static final Comparability EXACT = Comparability.EXACT;

    @Test
    void subtractsTheCampaignBeforeWithNewcombesInterval() {
        // When: 56 of 70, then 48 of 80 (Newcombe 1998, table II, example a)
        var series = first(asked("A B", Map.of("A", 48, "B", 32)), asked("A B", Map.of("A", 56, "B", 14)));
        // Then
        assertThat(series.points().get(0).change()).isNull();
        assertThat(series.points().get(1).change().estimate()).isEqualByComparingTo("0.2000");
        assertThat(series.points().get(1).change().interval().lower()).isEqualByComparingTo("0.0524");
        assertThat(series.points().get(1).change().interval().upper()).isEqualByComparingTo("0.3339");
        assertThat(series.trend()).isNull();
    }

    @Test
    void testsASteadyRiseOverThreeCampaigns() {
        // When
        var series = first(
                asked("A B", Map.of("A", 20, "B", 80)),
                asked("A B", Map.of("A", 40, "B", 60)),
                asked("A B", Map.of("A", 60, "B", 40)));
        // Then: 20 points each time, chi-square 300 * 40² / (0.4 * 0.6 * 200 * 300) = 33.3333
        assertThat(series.trend().campaigns()).isEqualTo(3);
        assertThat(series.trend().slope()).isEqualByComparingTo("0.2");
        assertThat(series.trend().chiSquare()).isEqualByComparingTo("33.3333");
        assertThat(series.trend().pValue()).isLessThan(new BigDecimal("0.0001"));
    }

    @Test
    void comparesNothingAcrossABreakAndTestsOnlyWhatFollowsIt() {
        // When: from the third campaign on there is one answer more
        var series = first(
                asked("A B", Map.of("A", 20, "B", 80)),
                asked("A B", Map.of("A", 40, "B", 60)),
                asked("A B C", Map.of("A", 60, "B", 40)),
                asked("A B C", Map.of("A", 60, "B", 40)));
        // Then
        var broken = series.points().get(2);
        assertThat(broken.breaks()).containsExactly(Break.CODES_CHANGED);
        assertThat(broken.change()).isNull();
        assertThat(broken.figure().obsStatus().name()).isEqualTo("B");
        assertThat(series.points().get(3).change().estimate()).isEqualByComparingTo("0");
        assertThat(series.trend()).isNull();
    }

    @Test
    void breaksWhereComparabilityFormWordingOrTheMeaningOfACodeChanged() {
        var before = question(EXACT, Form.SINGLE, "How?", "A B DK!");
        assertThat(Breaks.between(before, question(EXACT, Form.SINGLE, "How?", "B A DK!")))
                .isEmpty();
        assertThat(Breaks.between(null, before)).isEmpty();
        assertThat(Breaks.between(before, null)).isEmpty();
        assertThat(Breaks.between(before, question(EXACT, Form.SINGLE, "How?", "A B DK")))
                .containsExactly(Break.CODES_CHANGED);
        assertThat(Breaks.between(before, question(EXACT, Form.MULTI, "Why?", "A B DK!")))
                .containsExactly(Break.FORM_CHANGED, Break.WORDING_CHANGED);
        assertThat(Breaks.between(before, question(Comparability.HARMONISED, Form.SINGLE, "How?", "A B DK!")))
                .containsExactly(Break.COMPARABILITY_CHANGED);
    }

    @Test
    void saysNothingOfACampaignThatIsWithheldOrWithoutTheQuestion() {
        // When
        var series = first(
                asked("A B", Map.of("A", 20, "B", 80)),
                asked("A B", null),
                Asked.notAsked(LEARNER),
                asked("A B", Map.of("A", 30, "B", 70)));
        // Then: three points, and no change from a share that is not shown
        assertThat(series.points()).hasSize(3);
        assertThat(series.points().get(1).figure().status()).isEqualTo(Figure.Status.WITHHELD);
        assertThat(series.points().get(1).change()).isNull();
        assertThat(series.points().get(2).change()).isNull();
    }

    private static Column asked(String codes, Map<String, Integer> counts) {
        return Asked.plain(LEARNER, Form.SINGLE, codes, counts);
    }

    private static AskedQuestion question(Comparability comparability, Form form, String words, String codes) {
        var asked = Asked.of(LEARNER, form, comparability, "", codes, null).asked();
        return new AskedQuestion(LEARNER, "c", form, comparability, new Text(words, words), List.of(), asked.options());
    }

    /** The series of the answer A over campaigns with one group. */
    private static Series first(Column... columns) {
        var waves = IntStream.range(0, columns.length)
                .mapToObj(number -> wave(number, columns[number]))
                .toList();
        return new TrendTable(waves)
                .series().stream()
                        .filter(series -> series.code().equals("A"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Round wave(int number, Column column) {
        var name = new Text("Wave " + number, "Ton " + number);
        var opens = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
        var campaign =
                new CampaignView(new UUID(7, number), "survey", name, CampaignView.State.CLOSED, opens, opens, opens);
        return new Round(
                campaign, List.of(column), new ShareTable(campaign.id(), List.of("c"), List.of(column), false).view());
    }
}
