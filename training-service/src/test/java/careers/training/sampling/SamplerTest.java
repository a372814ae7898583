package careers.training.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerTest {

    private static final UUID FIRST = UUID.fromString("019b0000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("019b0000-0000-7000-8000-000000000002");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void coversItsShareOfEveryStratumAndAllOfHighRiskForAnyPopulation(long random) {
        // Given
        Random numbers = new Random(random);
        List<Unit> population = population(numbers);
        int share = 10 + numbers.nextInt(91);
        // When
        Set<UUID> chosen = Sampler.choose("a seed " + random, share, population);
        // Then
        population.stream().collect(Collectors.groupingBy(Unit::stratum)).forEach((stratum, units) -> {
            long value = units.stream().mapToLong(Unit::amountPence).sum();
            List<Unit> taken =
                    units.stream().filter(u -> chosen.contains(u.claimId())).toList();
            long sampled = taken.stream().mapToLong(Unit::amountPence).sum();
            assertThat(100 * sampled).as("seed " + random).isGreaterThanOrEqualTo(share * value);
            // And not one claim more than the share needs.
            taken.stream()
                    .filter(u -> !u.highRisk())
                    .mapToLong(Unit::amountPence)
                    .min()
                    .ifPresent(least -> assertThat(100
                                    * (sampled
                                            - taken.stream()
                                                    .filter(u -> !u.highRisk())
                                                    .mapToLong(Unit::amountPence)
                                                    .max()
                                                    .orElseThrow()))
                            .isLessThan(share * value));
        });
        assertThat(population).filteredOn(Unit::highRisk).allMatch(unit -> chosen.contains(unit.claimId()));
    }

    @Test
    void choosesTheSameInWhateverOrderThePopulationComes() {
        List<Unit> population = population(new Random(9));
        List<Unit> shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, new Random(10));
        assertThat(Sampler.choose("seed", 20, shuffled)).isEqualTo(Sampler.choose("seed", 20, population));
        assertThat(Sampler.digest(shuffled)).isEqualTo(Sampler.digest(population));
    }

    @Test
    void choosesByTheSeed() {
        List<Unit> population = population(new Random(11));
        assertThat(Sampler.choose("seed", 20, population)).isNotEqualTo(Sampler.choose("Seed", 20, population));
    }

    /** As {@code printf seed:019b0000-… | sha256sum} gives it: 467e… for the first, b09d… for the second. */
    @Test
    void takesTheSmallerDigestFirst() {
        List<Unit> pair = List.of(new Unit(FIRST, 100, "S", false), new Unit(SECOND, 100, "S", false));
        assertThat(Sampler.sha256("seed:" + FIRST)).startsWith("467e");
        assertThat(Sampler.choose("seed", 10, pair)).containsExactly(FIRST);
    }

    @Test
    void takesNothingFromNothing() {
        assertThat(Sampler.choose("seed", 100, List.of())).isEmpty();
        assertThat(Sampler.digest(List.of()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static List<Unit> population(Random numbers) {
        List<Unit> units = new ArrayList<>();
        int size = 1 + numbers.nextInt(300);
        for (int i = 0; i < size; i++) {
            units.add(new Unit(
                    new UUID(numbers.nextLong(), numbers.nextLong()),
                    1 + numbers.nextInt(200_000),
                    "stratum " + numbers.nextInt(5),
                    numbers.nextInt(20) == 0));
        }
        return units;
    }
}
