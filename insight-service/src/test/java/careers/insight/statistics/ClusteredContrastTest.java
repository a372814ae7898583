package careers.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import careers.insight.statistics.ClusteredContrast.Arm;
import careers.insight.statistics.ClusteredContrast.Counted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Golden values: the sandwich of the linear model {@code y ~ arm} (and {@code y ~ arm * wave}) from the rows of single
 * people, with its matrices in exact fractions, and Student's t by its closed form for five degrees of freedom.
 */
class ClusteredContrastTest {

    private static final double EXACT = 1e-9;

    private static final Arm TRAINED = arm(1, "t", new int[][] {{3, 4}, {2, 5}, {5, 6}});
    private static final Arm OTHERS = arm(-1, "o", new int[][] {{1, 5}, {2, 4}, {2, 7}});
    private static final Arm TRAINED_BEFORE = arm(-1, "t", new int[][] {{2, 5}, {2, 4}, {3, 6}});
    private static final Arm OTHERS_BEFORE = arm(1, "o", new int[][] {{2, 6}, {2, 5}, {1, 6}});

    @Test
    void isTheDifferenceOfTwoSharesWithTheVarianceOfSchools() {
        // When
        var difference = ClusteredContrast.of(List.of(TRAINED, OTHERS));
        // Then
        assertThat(difference.estimate()).isCloseTo(17 / 48.0, within(EXACT));
        assertThat(difference.standardError()).isCloseTo(0.1427274061212277, within(EXACT));
        assertThat(difference.degrees()).isEqualTo(5);
        assertThat(difference.pValue()).isCloseTo(0.05574396104523016, within(EXACT));
        assertThat(difference.lower()).isCloseTo(-0.012725810956048578, within(EXACT));
        assertThat(difference.upper()).isCloseTo(0.7210591442893819, within(EXACT));
    }

    @Test
    void isTheDifferenceOfDifferencesOfTheSameSchools() {
        // When
        var change = ClusteredContrast.of(List.of(TRAINED, OTHERS, TRAINED_BEFORE, OTHERS_BEFORE));
        // Then
        assertThat(change.estimate()).isCloseTo(247 / 1360.0, within(EXACT));
        assertThat(change.standardError()).isCloseTo(0.1512234120329281, within(EXACT));
        assertThat(change.degrees()).isEqualTo(5);
        assertThat(change.pValue()).isCloseTo(0.2835398594212276, within(EXACT));
    }

    @Test
    void countsASchoolOnceHoweverManyOfItsPeopleAnswer() {
        // Given
        var once = ClusteredContrast.of(List.of(TRAINED, OTHERS));
        var tenfold = ClusteredContrast.of(List.of(
                arm(1, "t", new int[][] {{30, 40}, {20, 50}, {50, 60}}), arm(-1, "o", new int[][] {
                    {10, 50}, {20, 40}, {20, 70}
                })));
        // Then
        assertThat(tenfold.estimate()).isCloseTo(once.estimate(), within(EXACT));
        assertThat(tenfold.standardError()).isCloseTo(once.standardError(), within(0.01));
    }

    @Test
    void isCertainOfNothingWhereAllSchoolsAreAlikeAndRefusesOneSchool() {
        var alike =
                ClusteredContrast.of(List.of(arm(1, "t", new int[][] {{1, 2}}), arm(-1, "o", new int[][] {{1, 2}})));
        assertThat(alike.estimate()).isZero();
        assertThat(alike.pValue()).isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredContrast.of(List.of(arm(1, "t", new int[][] {{1, 2}}))));
    }

    private static Arm arm(double weight, String name, int[][] schools) {
        var counted = new HashMap<String, Counted>();
        for (int school = 0; school < schools.length; school++) {
            counted.put(name + school, new Counted(schools[school][0], schools[school][1]));
        }
        return new Arm(weight, Map.copyOf(counted));
    }
}
