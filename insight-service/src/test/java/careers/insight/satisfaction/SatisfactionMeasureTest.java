package careers.insight.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.Noise;
import careers.insight.disclosure.Policy;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.disclosure.ReleasedSums;
import careers.insight.statistics.Share;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of the satisfied from counts with noise. */
class SatisfactionMeasureTest {

    private static final Policy POLICY = new Policy("sdc-2", 10, 4);
    private static final Noise NOISE = new Noise("a key for tests".getBytes(StandardCharsets.UTF_8));
    private static final List<String> CODES = List.of("1", "2", "3", "4", "5", "DK", "PNTS");
    private static final int SIMULATIONS = 4_000;

    private final Random random = new Random(95);

    /** Shares of the population: satisfied, dissatisfied; one in ten has no opinion. 3 blocks have two runs, 7 have three. */
    @ParameterizedTest
    @CsvSource({"3, 0.5", "3, 0.8", "7, 0.6", "15, 0.7", "31, 0.9", "64, 0.5"})
    void intervalsHoldTheTruthNineteenTimesInTwenty(int blocks, double satisfied) {
        // When
        var covered = coverage(blocks, satisfied, share -> share);
        // Then: the binomial score interval itself is between 93 and 97 %
        assertThat(covered).isBetween(0.93, 0.98);
    }

    @Test
    void intervalsThatForgotTheNoiseWouldBeTooNarrow() {
        // When
        var covered = coverage(7, 0.6, share -> new Share(share.hits(), share.base()));
        // Then
        assertThat(covered).isLessThan(coverage(7, 0.6, share -> share) - 0.02);
    }

    /** All ten chose 4. Whatever the noise is, nothing shown is below nobody or above everybody. */
    @Test
    void showsCountsWithinThePeople() {
        for (int campaign = 0; campaign < 500; campaign++) {
            // Given
            var table = table(campaign, 1, 10, Map.of("1", 0, "2", 0, "3", 0, "4", 10, "5", 0, "DK", 0, "PNTS", 0));
            // Then
            assertThat(SatisfactionMeasure.shown(table).values()).allMatch(people -> people >= 0 && people <= 10);
            assertThat(SatisfactionMeasure.base(table)).isBetween(0, 10);
            assertThat(SatisfactionMeasure.notAnswered(table)).isBetween(0, 10);
        }
    }

    @Test
    void countsWhoAnsweredByTheirOwnCellAndListsItNot() {
        // When
        var table = table(1, 1, 12, new Policy("sdc-1", 10), Map.of("4", 9, "*", 9));
        // Then
        assertThat(SatisfactionMeasure.notAnswered(table)).isEqualTo(3);
        assertThat(SatisfactionMeasure.shown(table)).containsOnlyKeys("4");
    }

    private double coverage(int blocks, double satisfied, UnaryOperator<Share> interval) {
        int covered = 0;
        for (int i = 0; i < SIMULATIONS; i++) {
            var table = table(i, blocks, blocks * 10, answers(blocks * 10, satisfied));
            var limits = interval.apply(SatisfactionMeasure.share(table).orElseThrow())
                    .wilson();
            var truth = BigDecimal.valueOf(satisfied);
            covered += limits.lower().compareTo(truth) <= 0 && limits.upper().compareTo(truth) >= 0 ? 1 : 0;
        }
        return covered / (double) SIMULATIONS;
    }

    private Map<String, Integer> answers(int people, double satisfied) {
        var counts = new HashMap<String, Integer>();
        CODES.forEach(code -> counts.put(code, 0));
        for (int person = 0; person < people; person++) {
            counts.merge(answer(satisfied), 1, Integer::sum);
        }
        return counts;
    }

    private String answer(double satisfied) {
        if (random.nextInt(10) == 0) {
            return random.nextBoolean() ? "DK" : "PNTS";
        }
        return random.nextDouble() < satisfied ? CODES.get(3 + random.nextInt(2)) : CODES.get(random.nextInt(3));
    }

    private static ProtectedTable table(int campaign, int blocks, int people, Map<String, Integer> counts) {
        return table(campaign, blocks, people, POLICY, counts);
    }

    private static ProtectedTable table(
            int campaign, int blocks, int people, Policy policy, Map<String, Integer> counts) {
        return new DisclosureGate(new Sums(policy, blocks, people, counts), NOISE, new ConcurrentHashMap<>())
                .tables(new UUID(9, campaign), List.of("LEARNER"), SatisfactionMeasure.CONCEPT)
                .getFirst();
    }

    private record Sums(Policy policy, int blocks, int people, Map<String, Integer> counts) implements ReleasedSums {
        @Override
        public Policy policyInForce() {
            return policy;
        }

        @Override
        public Map<String, ReleasedSum> of(UUID campaign, String concept, Map<String, String> drawn) {
            return Map.of("LEARNER", new ReleasedSum("1", policy, blocks, people, true, counts));
        }
    }
}
