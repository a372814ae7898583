package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import careers.insight.disclosure.ReleaseRules.CutAnew;
import careers.insight.disclosure.ReleaseRules.Levels;
import careers.insight.disclosure.ReleaseRules.Person;
import careers.insight.disclosure.ReleaseRules.Regions;
import careers.insight.disclosure.ReleaseRules.Reserve;
import careers.insight.disclosure.ReleaseRules.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The attack: an observer reads every published sum at every moment and forms sums and differences of them, any leaves, any
 * times, any whole coefficients. The people such a combination is about must be none or at least k. People come, change
 * their answers, take them back, campaigns close and databases are lost meanwhile. Random histories, seeded, so that a
 * failure repeats.
 */
class DifferencingTest {

    private static final int HISTORIES = 60;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void noCombinationOfWhatWasShownIsAboutFewerThanKPeople(int k) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            // Given
            var history = new ReleaseHistory(seed, () -> new Reserve(k, block -> {}));
            // When
            var smallest = history.smallestSupport(k);
            // Then
            assertTrue(smallest >= k, "seed " + seed + " singles out " + smallest);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void everyBlockHoldsAtLeastKPeopleWhoStandWhenItIsReleased(int k) {
        // Given
        var sizes = new ArrayList<Integer>();
        // When
        for (int seed = 0; seed < HISTORIES; seed++) {
            watch(seed, k, block -> {
                sizes.add(block.size());
                assertTrue(block.stream().noneMatch(person -> person.gone), "somebody who left is counted");
            });
        }
        // Then
        assertTrue(sizes.size() > HISTORIES, "too few blocks to tell: " + sizes.size());
        assertTrue(sizes.stream().allMatch(size -> size >= k && size < 2 * k), "sizes " + sizes);
    }

    private static void watch(int seed, int k, Consumer<List<Person>> observer) {
        var history = new ReleaseHistory(seed, () -> new Reserve(k, observer));
        assertFalse(history.sums.isEmpty());
    }

    @Test
    void aPlainThresholdFailsTheSameAttack() {
        // Given
        var history = new ReleaseHistory(1, () -> new Threshold(10));
        // Then
        assertEquals(1, history.smallestSupport(10));
    }

    /** Why blocks are published: the log alone tells them in another order. */
    @Test
    void cuttingAnewAfterALossFailsTheSameAttack() {
        // Given
        var smallest = Integer.MAX_VALUE;
        // When
        for (int seed = 0; seed < HISTORIES; seed++) {
            smallest = Math.min(smallest, new ReleaseHistory(seed, () -> new CutAnew(10)).smallestSupport(10));
        }
        // Then
        assertTrue(smallest < 10, "singles out " + smallest);
    }

    /** Areas and their sum, each moment, with the close that moves people from one leaf to another. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void noCombinationOfAreasAndTheirSumIsAboutFewerThanKPeople(int k) {
        var moved = 0;
        for (int seed = 0; seed < HISTORIES / 2; seed++) {
            // Given
            var regions = new Regions(k);
            // When
            var smallest = new ReleaseHistory(seed, regions).smallestSupport(k);
            // Then
            assertTrue(smallest >= k, "seed " + seed + " singles out " + smallest);
            moved += regions.moved;
        }
        assertTrue(moved > 5, "too few people moved to tell: " + moved);
    }

    /** Why the figure of all is the sum of the areas: with blocks of its own it tells of those who wait in an area. */
    @Test
    void blocksOfTheirOwnForAllAndForEachAreaFailTheSameAttack() {
        // Given
        var smallest = Integer.MAX_VALUE;
        // When
        for (int seed = 0; seed < 10; seed++) {
            smallest = Math.min(smallest, new ReleaseHistory(seed, new Levels(10)).smallestSupport(10));
        }
        // Then
        assertTrue(smallest < 10, "singles out " + smallest);
    }
}
