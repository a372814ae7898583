package careers.insight.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.Audience;
import careers.insight.campaign.Campaigns.Wording;
import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.Noise;
import careers.insight.disclosure.Policy;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.disclosure.ReleasedSums;
import careers.platform.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class GroupFigureTest {

    private static final UUID CAMPAIGN = UUID.fromString("0192f0a0-0000-7000-8000-000000000001");
    private static final Wording WORDING = new Wording(
            new Text("How satisfied?", "Pa mor fodlon?"),
            List.of(
                    new Wording.Answer("4", new Text("Satisfied", "Bodlon"), false),
                    new Wording.Answer("DK", new Text("Don't know", "Ddim yn gwybod"), true)));

    @Test
    void listsAnswersInTheOrderOfTheQuestionnaireThenOthersThenNone() {
        // When
        var figure = GroupFigure.of(CAMPAIGN, Audience.LEARNER, table(Map.of("4", 7, "1", 1, "DK", 2)), WORDING);
        // Then
        assertThat(figure.counts())
                .extracting(GroupFigure.Count::code, GroupFigure.Count::people)
                .containsExactly(tuple("4", 7), tuple("DK", 2), tuple("1", 1), tuple("NOT_ANSWERED", 2));
        assertThat(figure.base()).isEqualTo(new GroupFigure.Base(8, 12));
        assertThat(figure.estimate()).isEqualByComparingTo("0.8750");
    }

    @Test
    void namesAFigureByItsNumbersAndNotByItsWords() {
        // Given
        var other = new Wording(new Text("x", "y"), List.of());
        // When
        var figure = GroupFigure.of(CAMPAIGN, Audience.LEARNER, table(Map.of("4", 12)), WORDING);
        var reworded = GroupFigure.of(CAMPAIGN, Audience.LEARNER, table(Map.of("4", 12)), other);
        var changed = GroupFigure.of(CAMPAIGN, Audience.LEARNER, table(Map.of("4", 11)), WORDING);
        // Then
        assertThat(reworded.release()).isEqualTo(figure.release());
        assertThat(changed.release()).isNotEqualTo(figure.release());
    }

    @Test
    void digestsCanonicalJson() {
        // When
        var canonical = FigureDigest.canonical(CAMPAIGN, table(Map.of("4", 7, "1", 1)));
        // Then
        assertThat(canonical)
                .isEqualTo("{\"blocks\":1,\"campaign\":\"0192f0a0-0000-7000-8000-000000000001\","
                        + "\"concept\":\"satisfaction\",\"counts\":{\"1\":1,\"4\":7},\"group\":\"LEARNER\",\"people\":12,"
                        + "\"policy\":\"sdc-1\"}");
        // printf '%s' '<that text>' | sha256sum
        assertThat(FigureDigest.of(CAMPAIGN, table(Map.of("4", 7, "1", 1))))
                .isEqualTo("252883e04f07a796935f18480b06e53a537e51d2c16e71309ea6730c5c5bca49");
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private static ProtectedTable table(Map<String, Integer> counts) {
        return new DisclosureGate(
                        new Sums(counts),
                        new Noise("a key for tests".getBytes(StandardCharsets.UTF_8)),
                        new ConcurrentHashMap<>())
                .tables(CAMPAIGN, List.of("LEARNER"), SatisfactionMeasure.CONCEPT)
                .getFirst();
    }

    /** One released block of twelve people. */
    private record Sums(Map<String, Integer> counts) implements ReleasedSums {
        @Override
        public Policy policyInForce() {
            return new Policy("sdc-1", 10);
        }

        @Override
        public Map<String, ReleasedSum> of(UUID campaign, String concept, Map<String, String> drawn) {
            return Map.of("LEARNER", new ReleasedSum("1", policyInForce(), 1, 12, true, counts));
        }
    }
}
