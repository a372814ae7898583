package careers.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import careers.insight.statistics.FunnelLimits.Position;
import careers.insight.statistics.Survival.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalTest {

    /**
     * Weeks of remission under 6-mercaptopurine, Freireich et al. (Blood 21, 1963); estimates and standard errors as
     * printed in Cox and Oakes, "Analysis of Survival Data" (1984), and by R's {@code survfit}. The estimates are products
     * of the fractions given in the data, so they are exact.
     */
    @Test
    void agreesWithTheRemissionTimesOfFreireich() {
        // When
        var survival = Survival.of(Stream.concat(
                        seen(true, 6, 6, 6, 7, 10, 13, 16, 22, 23),
                        seen(false, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35))
                .toList());
        // Then
        assertEquals(
                List.of(6, 7, 10, 13, 16, 22, 23),
                survival.steps().stream().map(Survival.Step::time).toList());
        assertEquals(
                List.of(21, 17, 15, 12, 11, 7, 6),
                survival.steps().stream().map(Survival.Step::atRisk).toList());
        var remaining = new double[] {
            18.0 / 21,
            18.0 / 21 * 16 / 17,
            18.0 / 21 * 16 / 17 * 14 / 15,
            18.0 / 21 * 16 / 17 * 14 / 15 * 11 / 12,
            18.0 / 21 * 16 / 17 * 14 / 15 * 10 / 12,
            18.0 / 21 * 16 / 17 * 14 / 15 * 10 / 12 * 6 / 7,
            18.0 / 21 * 16 / 17 * 14 / 15 * 10 / 12 * 5 / 7
        };
        var printed = new double[] {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
        var errors = new double[] {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
        for (int i = 0; i < remaining.length; i++) {
            assertEquals(remaining[i], survival.steps().get(i).remaining(), 1e-9);
            assertEquals(printed[i], survival.steps().get(i).remaining(), 0.0005);
            assertEquals(errors[i], survival.steps().get(i).standardError(), 0.00005);
        }
        assertEquals(OptionalInt.of(23), survival.quantile(0.5));
        assertEquals(OptionalInt.of(13), survival.quantile(0.25));
        assertEquals(OptionalInt.empty(), survival.quantile(0.75));
    }

    @Test
    void hasNoStepsWhileNothingHappened() {
        // Then
        assertEquals(List.of(), Survival.of(List.of()).steps());
        assertEquals(List.of(), Survival.of(seen(false, 3, 9).toList()).steps());
    }

    @Test
    void reachesNobodyWhenItHappenedToAll() {
        // When
        var last = Survival.of(seen(true, 3, 9).toList()).steps().getLast();
        // Then
        assertEquals(new Survival.Step(9, 1, 1, 0, 0), last);
    }

    /** The interpolation of Spiegelhalter (2005), A.1.1, with the binomial distribution of SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "0.8, 50, 0.672906116647942, 0.8955951779877309, 0.6008559023249626, 0.9452238567924929",
        "0.8, 10, 0.47050611707899315, 1, 0.3024639601934524, 1",
        "0.3, 200, 0.235030537068657, 0.3620407753492053, 0.20052326021092867, 0.40010540622820057"
    })
    void drawsTheFunnelOfTheExactBinomial(
            double target, int base, double lower95, double upper95, double lower998, double upper998) {
        // When
        var limits = FunnelLimits.of(target, base);
        // Then
        assertEquals(lower95, limits.lower95(), 1e-9);
        assertEquals(upper95, limits.upper95(), 1e-9);
        assertEquals(lower998, limits.lower998(), 1e-9);
        assertEquals(upper998, limits.upper998(), 1e-9);
    }

    @Test
    void placesAnInstitutionInTheFunnel() {
        // Given
        var limits = FunnelLimits.of(0.8, 50);
        // Then
        assertEquals(Position.WITHIN, limits.position(0.7));
        assertEquals(Position.BELOW_95, limits.position(0.65));
        assertEquals(Position.BELOW_99_8, limits.position(0.6));
        assertEquals(Position.ABOVE_95, limits.position(0.9));
        assertEquals(Position.ABOVE_99_8, limits.position(1));
    }

    @Test
    void blamesNobodyWhenAllDoAlike() {
        // Then
        for (var target : new double[] {0, 1}) {
            assertEquals(Position.WITHIN, FunnelLimits.of(target, 12).position(target));
            assertTrue(FunnelLimits.of(target, 12).lower95() <= target);
        }
    }

    private static Stream<Observation> seen(boolean happened, int... times) {
        return Arrays.stream(times).mapToObj(time -> new Observation(time, happened));
    }
}
