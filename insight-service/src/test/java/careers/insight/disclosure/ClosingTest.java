package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {

    private static final Policy POLICY = new Policy("p", 10, 4, 30);

    @ParameterizedTest
    @CsvSource({
        // rest, one area, another, released in all
        "0, 0, 0, 0",
        "9, 0, 0, 0",
        "4, 5, 0, 0",
        "4, 5, 1, 10",
        "0, 9, 9, 18",
        "3, 12, 8, 23",
        "0, 19, 19, 38",
        "0, 29, 9, 29",
        "25, 31, 47, 103"
    })
    void ofAllLeavesTogetherFewerThanKPeopleStayUnshown(int rest, int one, int other, int released) {
        // When
        var closing = Closing.of(leaf(rest), List.of(leaf(one), leaf(other)));
        // Then
        var shown = closing.rest().leaf().released()
                + closing.areas().stream()
                        .mapToInt(area -> area.leaf().released())
                        .sum();
        assertEquals(released, shown);
        assertTrue(rest + one + other - shown < POLICY.minimum());
    }

    @Test
    void whatIsEnoughInAnAreaStaysThere() {
        // When
        var closing = Closing.of(leaf(3), List.of(leaf(25), leaf(14)));
        // Then
        assertEquals(List.of(new Block(2, 15)), closing.areas().getFirst().released());
        assertEquals(List.of(new Block(1, 14)), closing.areas().getLast().released());
        assertEquals(List.of(), closing.rest().released());
    }

    @Test
    void whatIsNotEnoughMovesToTheLeafOfTheAudience() {
        // When
        var closing = Closing.of(leaf(3), List.of(leaf(4), leaf(5)));
        // Then
        assertEquals(4, closing.areas().getFirst().leaf().pending());
        assertEquals(List.of(new Block(1, 12)), closing.rest().released());
        assertEquals(12, closing.rest().leaf().arrived());
    }

    @Test
    void everyLeafIsFinished() {
        // When
        var closing = Closing.of(leaf(0), List.of(leaf(4), leaf(44)));
        // Then
        assertTrue(closing.rest().leaf().finished());
        assertTrue(closing.areas().stream().allMatch(area -> area.leaf().finished()));
    }

    @Test
    void manyWhoMoveAreBlocksOfTheirOwn() {
        // When: nine of each of nine areas
        var closing = Closing.of(
                leaf(0), IntStream.range(0, 9).mapToObj(area -> leaf(9)).toList());
        // Then: blocks of k, and the last with what is left
        assertEquals(8, closing.rest().released().size());
        assertEquals(new Block(8, 11), closing.rest().released().getLast());
    }

    private static Leaf leaf(int people) {
        var leaf = Leaf.empty(POLICY);
        for (int person = 0; person < people; person++) {
            leaf = leaf.arrive().leaf();
        }
        return leaf;
    }
}
