package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallestCutTest {

    private static final int NOBODY = Integer.MAX_VALUE;

    @Test
    void isTheFewestPeopleThatAnySmallFactorsSingleOut() {
        var random = new Random(1);
        for (int table = 0; table < 300; table++) {
            // Given
            var people = random(random, 3, 3);
            // Then
            assertEquals(fewestOfAllFactors(people), SmallestCut.of(people).people());
        }
    }

    @Test
    void isTheSmallestOfAllCutsThroughSomebody() {
        var random = new Random(2);
        for (int table = 0; table < 400; table++) {
            // Given
            var people = random(random, 1 + random.nextInt(5), 1 + random.nextInt(6));
            // When
            var cut = SmallestCut.of(people);
            // Then
            assertEquals(fewestOfAllCuts(people), cut.people());
            assertEquals(isApart(people), cut.isApart());
        }
    }

    @Test
    void isThatOfTheOtherDivisionToo() {
        var random = new Random(3);
        for (int table = 0; table < 200; table++) {
            // Given
            var people = random(random, 4, 6);
            // Then
            assertEquals(SmallestCut.of(people), SmallestCut.of(turned(people)));
        }
    }

    @Test
    void seesThatAnAnswerNearlyLinesUpWithBlocks() {
        // Given
        int[][] classByClass = {{10, 10, 0, 3}, {0, 0, 10, 7}};
        // Then
        assertEquals(3, SmallestCut.of(classByClass).people());
        assertFalse(SmallestCut.of(classByClass).isApart());
    }

    @Test
    void knowsDivisionsOfWhichOneSettlesTheOther() {
        // Given
        int[][] same = {{40, 0}, {0, 60}};
        // Then
        assertEquals(new SmallestCut(40, true), SmallestCut.of(same));
        assertEquals(new SmallestCut(NOBODY, false), SmallestCut.of(new int[][] {{0, 0}, {0, 0}}));
    }

    @Test
    void doesNotTryMorePartsThanItCan() {
        assertThrows(IllegalArgumentException.class, () -> SmallestCut.of(new int[13][2]));
        assertTrue(SmallestCut.of(random(new Random(4), 12, 40)).people() > 0);
    }

    private static int fewestOfAllFactors(int[][] people) {
        int fewest = NOBODY;
        for (int factors = 0; factors < 15_625; factors++) {
            var factor = new int[6];
            for (int part = 0, rest = factors; part < 6; part++, rest /= 5) {
                factor[part] = rest % 5 - 2;
            }
            int singled = 0;
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    singled += factor[row] + factor[3 + column] == 0 ? 0 : people[row][column];
                }
            }
            fewest = singled > 0 ? Math.min(fewest, singled) : fewest;
        }
        return fewest;
    }

    private static int fewestOfAllCuts(int[][] people) {
        int fewest = NOBODY;
        int columns = people[0].length;
        for (int sides = 0; sides < 1 << (people.length + columns); sides++) {
            int cut = cut(people, sides);
            fewest = cut > 0 ? Math.min(fewest, cut) : fewest;
        }
        return fewest;
    }

    private static boolean isApart(int[][] people) {
        int all = 0;
        for (var row : people) {
            for (int count : row) {
                all += count;
            }
        }
        for (int sides = 0; sides < 1 << (people.length + people[0].length); sides++) {
            int here = 0;
            for (int row = 0; row < people.length; row++) {
                for (int column = 0; column < people[row].length; column++) {
                    here += (sides >> row & 1) == 1 ? people[row][column] : 0;
                }
            }
            if (cut(people, sides) == 0 && here > 0 && here < all) {
                return true;
            }
        }
        return false;
    }

    private static int cut(int[][] people, int sides) {
        int cut = 0;
        for (int row = 0; row < people.length; row++) {
            for (int column = 0; column < people[row].length; column++) {
                cut += (sides >> row & 1) == (sides >> (people.length + column) & 1) ? 0 : people[row][column];
            }
        }
        return cut;
    }

    private static int[][] turned(int[][] people) {
        var turned = new int[people[0].length][people.length];
        for (int row = 0; row < people.length; row++) {
            for (int column = 0; column < people[row].length; column++) {
                turned[column][row] = people[row][column];
            }
        }
        return turned;
    }

    /** Many are nobody, so that tables fall apart now and then. */
    private static int[][] random(Random random, int rows, int columns) {
        var people = new int[rows][columns];
        for (var row : people) {
            for (int column = 0; column < columns; column++) {
                row[column] = Math.max(0, random.nextInt(16) - 6);
            }
        }
        return people;
    }
}
