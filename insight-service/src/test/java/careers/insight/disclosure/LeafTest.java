package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeafTest {

    private static final int K = 10;
    private static final Policy POLICY = new Policy("sdc-1", K);

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 0", "10, 0, 0", "19, 0, 0", "20, 10, 1", "29, 10, 1", "30, 20, 2", "600, 590, 59"})
    void releasesABlockWhenTheNextOneIsFull(int arrivals, int released, int blocks) {
        // When
        var leaf = leafWith(arrivals);
        // Then
        assertEquals(arrivals, leaf.arrived());
        assertEquals(released, leaf.released());
        assertEquals(blocks, leaf.blocks());
    }

    @Test
    void onlyWhoIsPendingCanMove() {
        // Given
        var leaf = leafWith(23);
        // When
        var left = leaf.moveOut(13);
        // Then
        assertEquals(10, left.arrived());
        assertEquals(0, left.pending());
        assertEquals(36, leaf.moveIn(13).arrived());
        assertEquals(26, leaf.moveIn(13).pending());
        assertThrows(IllegalStateException.class, () -> leaf.moveOut(14));
    }

    @Test
    void namesTheBlockItReleases() {
        // When
        var change = leafWith(29).arrive();
        // Then
        assertEquals(List.of(new Block(2, 10)), change.released());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "9, 0, 0", "10, 10, 1", "19, 19, 1", "20, 20, 2", "25, 25, 2", "600, 600, 60"})
    void releasesHeldAndFillingTogetherAtTheClose(int people, int released, int blocks) {
        // When
        var leaf = leafWith(people).close(people).leaf();
        // Then
        assertEquals(released, leaf.released());
        assertEquals(blocks, leaf.blocks());
        assertTrue(leaf.finished());
    }

    @Test
    void waitsAfterTheCloseForThoseStillOnTheirWay() {
        // Given
        var closed = leafWith(23).close(25);
        // When
        var nextToLast = closed.leaf().arrive();
        var last = nextToLast.leaf().arrive();
        // Then
        assertEquals(List.of(), closed.released());
        assertEquals(List.of(), nextToLast.released());
        assertEquals(List.of(new Block(2, 15)), last.released());
    }

    @Test
    void fillsBlocksAsUsualWhileWaitingAfterTheClose() {
        // Given
        var closed = leafWith(5).close(45).leaf();
        // When
        var leaf = arrive(closed, 39);
        // Then
        assertEquals(30, leaf.released());
        assertFalse(leaf.finished());
        assertEquals(45, leaf.arrive().leaf().released());
    }

    @Test
    void givesTheSameEndWhetherTheCloseComesFirstOrLast() {
        for (int people = 0; people <= 65; people++) {
            // When
            var closedLast = leafWith(people).close(people).leaf();
            var closedFirst = arrive(Leaf.empty(POLICY).close(people).leaf(), people);
            // Then
            assertEquals(closedLast, closedFirst);
        }
    }

    /** Of texts nobody knows how many are still to come. */
    @Test
    void keepsThoseWhoComeAfterTheEndWithheldUntilTheyAreABlock() {
        // Given
        var finished = leafWith(15).close(0);
        // When
        var nextToLast = arrive(finished.leaf(), 9);
        var last = nextToLast.arrive();
        // Then
        assertEquals(List.of(new Block(1, 15)), finished.released());
        assertEquals(15, nextToLast.released());
        assertEquals(List.of(new Block(2, 10)), last.released());
    }

    @Test
    void endsWithoutThoseWhoNeverCome() {
        // Given
        var waiting = leafWith(23).close(25);
        // When
        var ended = waiting.leaf().end();
        // Then
        assertEquals(List.of(), waiting.released());
        assertEquals(List.of(new Block(2, 13)), ended.released());
        assertEquals(List.of(), leafWith(9).close(10).leaf().end().released());
    }

    @Test
    void releasesWhenItIsAskedAfterManyHaveJoined() {
        // Given
        var joined = Leaf.empty(POLICY);
        for (int person = 0; person < 35; person++) {
            joined = joined.join();
        }
        // When
        var due = joined.due();
        // Then
        assertEquals(leafWith(35), due.leaf());
        assertEquals(List.of(new Block(1, 10), new Block(2, 10)), due.released());
        assertEquals(List.of(), due.leaf().due().released());
    }

    @Test
    void releasesInPartsWhatItWouldAtOnce() {
        // Given
        var joined = Leaf.empty(POLICY);
        for (int person = 0; person < 57; person++) {
            joined = joined.join();
        }
        joined = joined.closed(57);
        // When
        var first = joined.due(3);
        var rest = first.leaf().due(3);
        // Then
        assertEquals(List.of(new Block(1, 10), new Block(2, 10), new Block(3, 10)), first.released());
        assertEquals(List.of(new Block(4, 10), new Block(5, 17)), rest.released());
        assertEquals(joined.due().leaf(), rest.leaf());
    }

    @Test
    void takesABlockThatTheLogTells() {
        // Given
        var pending = leafWith(14);
        // When
        var told = pending.recall(12, 9);
        // Then
        assertEquals(new Leaf(POLICY, 17, 5, 12, 1, OptionalInt.empty(), false), told);
    }

    @Test
    void closesOnlyOnce() {
        // Given
        var finished = leafWith(25).close(25).leaf();
        // When
        var again = finished.close(25);
        // Then
        assertEquals(finished, again.leaf());
        assertEquals(List.of(), again.released());
    }

    @Test
    void fillsThePlaceOfWhoLeftWithTheNext() {
        // Given
        var leaf = leafWith(19).leave().leave();
        // When
        var nextToLast = arrive(leaf, 2);
        var last = nextToLast.arrive();
        // Then
        assertEquals(0, nextToLast.blocks());
        assertEquals(List.of(new Block(1, 10)), last.released());
        assertEquals(22, last.leaf().arrived());
        assertEquals(10, last.leaf().pending());
    }

    @Test
    void showsNobodyAtTheCloseIfTooFewStillStand() {
        // Given
        var leaf = leafWith(10).leave();
        // When
        var change = leaf.close(10);
        // Then
        assertEquals(List.of(), change.released());
        assertTrue(change.leaf().finished());
    }

    @Test
    void releasesAtTheCloseThoseWhoStand() {
        // Given
        var leaf = leafWith(15).leave();
        // Then
        assertEquals(List.of(new Block(1, 14)), leaf.close(15).released());
    }

    @Test
    void letsNobodyLeaveWhoIsInABlock() {
        // Given
        var everybodyReleased = leafWith(10).close(10).leaf();
        // Then
        assertThrows(IllegalStateException.class, everybodyReleased::leave);
    }

    @Test
    void refusesNoiseThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Policy("sdc-0", 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new Policy("sdc-0", 10, -4));
    }

    @Test
    void refusesANegativeCountOfPeople() {
        assertThrows(IllegalArgumentException.class, () -> leafWith(1).close(-1));
    }

    @Test
    void refusesAPolicyThatProtectsNobody() {
        assertThrows(IllegalArgumentException.class, () -> new Policy("sdc-0", 1));
        assertThrows(IllegalArgumentException.class, () -> new Policy(" ", 10));
        assertThrows(IllegalArgumentException.class, () -> new Policy(null, 10));
    }

    private static Leaf leafWith(int arrivals) {
        return arrive(Leaf.empty(POLICY), arrivals);
    }

    private static Leaf arrive(Leaf leaf, int times) {
        return IntStream.range(0, times)
                .boxed()
                .reduce(leaf, (current, i) -> current.arrive().leaf(), (a, b) -> b);
    }
}
