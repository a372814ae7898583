package careers.insight.question;

import static careers.insight.campaign.Audience.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.AskedQuestion.Comparability;
import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.campaign.AskedQuestion.Option;
import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.Noise;
import careers.insight.disclosure.Policy;
import careers.insight.disclosure.ReleasedSums;
import careers.platform.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way from answers through the gate with its noise to an interval: as often right as it says. */
class CoverageTest {

    private static final int ROUNDS = 4_000;

    /** 31 blocks have the most runs, and so the most noise, of all numbers of blocks up to 62. */
    @ParameterizedTest
    @CsvSource({"SINGLE, 31, 0.3", "SINGLE, 8, 0.1", "MULTI, 31, 0.3", "MULTI, 15, 0.6"})
    void coversTheTrueShareInNinetyFiveOfAHundredThroughTheGate(Form form, int blocks, double truth) {
        // Given
        var random = new Random(20261122);
        var covered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // When
            var share = column(new UUID(3, round), form, blocks, answers(random, form, blocks * 10, truth))
                    .share(null, "A")
                    .orElseThrow();
            var interval = share.wilson();
            covered += interval.lower().doubleValue() <= truth
                            && truth <= interval.upper().doubleValue()
                    ? 1
                    : 0;
        }
        // Then
        assertThat((double) covered / ROUNDS).isBetween(0.93, 0.97);
    }

    /** One of three, or any of two: A is chosen with the given probability. */
    private static Map<String, Integer> answers(Random random, Form form, int people, double truth) {
        var counts = new HashMap<>(Map.of("A", 0, "B", 0, "C", 0));
        for (int person = 0; person < people; person++) {
            var first = random.nextDouble() < truth;
            counts.merge(first ? "A" : random.nextBoolean() ? "B" : "C", 1, Integer::sum);
        }
        if (form.isSeveral()) {
            counts.put(AskedQuestion.ANSWERED, people);
        }
        return counts;
    }

    private static Column column(UUID campaign, Form form, int blocks, Map<String, Integer> counts) {
        var words = new Text("x", "x");
        var options = Stream.of("A", "B", "C")
                .map(code -> new Option(code, words, false))
                .toList();
        var asked = new AskedQuestion(LEARNER, "c", form, Comparability.EXACT, words, List.of(), options);
        var gate = new DisclosureGate(
                new Sums(blocks, counts), new Noise(new byte[] {1, 2, 3}), new ConcurrentHashMap<>());
        return new Column(
                LEARNER, asked, gate.tables(campaign, List.of("LEARNER"), "c").getFirst());
    }

    private record Sums(int blocks, Map<String, Integer> counts) implements ReleasedSums {
        @Override
        public Policy policyInForce() {
            return new Policy("sdc-2", 10, 4);
        }

        @Override
        public Map<String, ReleasedSum> of(UUID campaign, String concept, Map<String, String> drawn) {
            return Map.of("LEARNER", new ReleasedSum("1", policyInForce(), blocks, blocks * 10, true, counts));
        }
    }
}
