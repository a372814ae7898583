package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import careers.insight.disclosure.CrossedTable.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FinalGateTest {

    private static final Policy EXACT = new Policy("exact", 10);
    private static final Policy NOISY = new Policy("sdc-2", 10, 4);

    private final ClosedGroup group = new ClosedGroup(NOISY)
            .asked("a", drawn(1, 200, 0.5, 0.3, 0.2))
            .asked("b", drawn(2, 200, 0.6, 0.4))
            .asked("c", drawn(3, 200, 0.4, 0.35, 0.25));

    @Test
    void givesOneTableInBothDirectionsAndAtAllTimes() {
        // When
        var table = group.crossing("a", "b");
        var turned = group.crossing("b", "a");
        // Then
        assertEquals(null, table.reason());
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                assertEquals(table.count(row, column), turned.count(column, row));
            }
        }
        assertEquals(table.rows(), turned.columns());
        assertEquals(counts(table), counts(group.crossing("a", "b")));
    }

    @Test
    void drawsTheSameNoiseAfterEverythingRememberedIsLostAndOtherNoiseForOtherPeople() {
        // Given
        var again = copy();
        var others = copy();
        others.digest = "somebody has left";
        // Then
        assertEquals(counts(group.crossing("a", "b")), counts(again.crossing("a", "b")));
        assertNotEquals(counts(group.crossing("a", "b")), counts(others.crossing("a", "b")));
    }

    @Test
    void addsNoiseToEveryCellAndNoMoreThanItSays() {
        // Given
        var table = group.crossing("a", "c");
        // When
        double squares = 0;
        int cells = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++, cells++) {
                int noise = table.count(row, column) - exact(table, row, column);
                squares += noise * noise;
            }
        }
        // Then
        assertTrue(squares > 0);
        assertEquals(8 / 9.0, table.noiseVariance(), 1e-12);
        assertTrue(squares / cells < 6, "variance " + squares / cells);
    }

    private int exact(CrossedTable table, int row, int column) {
        return (int) IntStream.range(0, group.people())
                .filter(person -> table.rows().get(row).codes().contains(group.answer("a", person)))
                .filter(person -> table.columns().get(column).codes().contains(group.answer("c", person)))
                .count();
    }

    @Test
    void givesNothingBeforeTheEnd() {
        group.isFinal = false;
        assertTrue(group.gate()
                .crossing(ClosedGroup.CAMPAIGN, "LEARNER", group.measure("a"), group.measure("b"))
                .isEmpty());
    }

    @Test
    void withholdsWhatRestsOnFewPeopleOrOneAnswer() {
        // Given
        var few = new ClosedGroup(NOISY).asked("a", drawn(1, 99, 0.5, 0.5)).asked("b", drawn(2, 99, 0.5, 0.5));
        var silent =
                new ClosedGroup(NOISY).asked("a", drawn(1, 180, 0.25, 0.25)).asked("b", drawn(2, 180, 0.5, 0.5));
        var agreed =
                new ClosedGroup(NOISY).asked("a", drawn(1, 200, 0.98, 0.02)).asked("b", drawn(2, 200, 0.5, 0.5));
        // Then
        assertEquals(Refusal.BASE_BELOW_MINIMUM, few.crossing("a", "b").reason());
        assertEquals(Refusal.BASE_BELOW_MINIMUM, silent.crossing("a", "b").reason());
        assertEquals(Refusal.BASE_BELOW_MINIMUM, agreed.crossing("a", "b").reason());
        assertEquals(List.of(), agreed.crossing("a", "b").rows());
    }

    @Test
    void withholdsGroupsThatAreOlderThanNoise() {
        var old = new ClosedGroup(EXACT).asked("a", drawn(1, 200, 0.5, 0.5)).asked("b", drawn(2, 200, 0.5, 0.5));
        assertEquals(Refusal.POLICY_WITHOUT_NOISE, old.crossing("a", "b").reason());
    }

    @Test
    void withholdsAnswersThatNearlySettleEachOther() {
        // Given
        var twins = group.asked("twin", flipped("b", 4)).asked("same", flipped("b", 0));
        // Then
        assertEquals(Refusal.MIN_CUT, twins.crossing("b", "twin").reason());
        assertEquals(Refusal.MIN_CUT, twins.crossing("b", "same").reason());
    }

    @Test
    void withholdsAnswersThatNearlyLineUpWithTheBlocks() {
        // Given
        var byClass = IntStream.range(0, 200)
                .mapToObj(person -> person / 10 % 2 == 0 || person % 97 == 0 ? "0" : "1")
                .toList();
        // Then
        assertEquals(
                Refusal.MIN_CUT,
                group.asked("class", byClass).crossing("a", "class").reason());
    }

    @Test
    void withholdsWhatDiffersFromAnEarlierTableByAFew() {
        // Given
        group.asked("twin", flipped("b", 4)).asked("near", flipped("b", 14));
        // When
        var first = group.crossing("a", "b");
        var twin = group.crossing("a", "twin");
        var near = group.crossing("a", "near");
        var further = group.crossing("b", "c");
        // Then
        assertEquals(null, first.reason());
        assertEquals(Refusal.MIN_CUT, twin.reason());
        assertEquals(Refusal.LEDGER_OVERLAP, near.reason());
        assertEquals(null, further.reason());
        assertEquals(Refusal.LEDGER_OVERLAP, group.crossing("near", "a").reason());
    }

    @Test
    void givesNothingFurtherWhenSomebodyHasLeft() {
        // Given
        var first = counts(group.crossing("a", "b"));
        // When
        group.isBroken = true;
        // Then
        assertEquals(first, counts(group.crossing("a", "b")));
        assertEquals(Refusal.LEDGER_OVERLAP, group.crossing("a", "c").reason());
    }

    /** Whoever is first decides for all; whoever is second is held against the first. */
    @Test
    void remembersARefusalForGood() {
        // Given
        group.asked("twin", flipped("b", 4));
        group.crossing("a", "b");
        var refused = group.crossing("c", "twin").reason();
        // When
        var fresh = copy();
        fresh.asked("twin", flipped("b", 4));
        // Then
        assertEquals(Refusal.MIN_CUT, refused);
        assertEquals(refused, group.crossing("twin", "c").reason());
        assertEquals(null, fresh.crossing("c", "twin").reason());
        assertFalse(fresh.crossing("a", "b").reason() == null);
    }

    private ClosedGroup copy() {
        var copy = new ClosedGroup(NOISY);
        List.of("a", "b", "c").forEach(concept -> copy.asked(concept, group.answers(null, concept)));
        return copy;
    }

    private static List<Integer> counts(CrossedTable table) {
        var counts = new ArrayList<Integer>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                counts.add(table.count(row, column));
            }
        }
        return counts;
    }

    /** The same answers, the other of two for so many people of either. */
    private List<String> flipped(String concept, int people) {
        var answers = group.answers(null, concept);
        int[] left = {(people + 1) / 2, people / 2};
        for (int person = 0; person < answers.size(); person++) {
            int code = Integer.parseInt(answers.get(person));
            if (left[code]-- > 0) {
                answers.set(person, Integer.toString(1 - code));
            }
        }
        return answers;
    }

    /** Drawn at these shares; the rest gives no answer. */
    static List<String> drawn(long seed, int people, double... shares) {
        var random = new Random(seed);
        var answers = new ArrayList<String>();
        for (int person = 0; person < people; person++) {
            double at = random.nextDouble();
            int code = 0;
            while (code < shares.length && at >= shares[code]) {
                at -= shares[code++];
            }
            answers.add(code < shares.length ? Integer.toString(code) : null);
        }
        return answers;
    }
}
