package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final Merging EXACT = new Merging(10, 0, 12);

    @Test
    void keepsWhatIsEnough() {
        assertEquals(List.of(one("C0"), one("C1"), new Category(List.of(), true)), EXACT.of(counts(10, 40), 12));
    }

    @Test
    void mergesTheFewWithTheNextUntilTheyAreEnough() {
        // When
        var categories = EXACT.of(counts(30, 11, 4, 25), 3);
        // Then
        assertEquals(List.of(one("C0"), one("C3"), new Category(List.of("C1", "C2"), true)), categories);
    }

    @Test
    void keepsTheFirstOfTwoAnswersApart() {
        assertEquals(List.of(one("C0"), new Category(List.of("C1"), true)), EXACT.of(counts(40, 60), 2));
        assertEquals(List.of(one("C0"), new Category(List.of("C1"), true)), EXACT.of(counts(60, 40), 2));
    }

    @Test
    void leavesOneWhereAllButOneAreFew() {
        assertEquals(List.of(new Category(List.of("C0", "C1"), true)), EXACT.of(counts(95, 5), 1));
    }

    @Test
    void wantsMoreWhereNoiseMayHaveMadeACountLarger() {
        // Given
        var noisy = new Merging(10, 2.25, 12);
        // Then
        assertEquals(List.of(one("C0"), new Category(List.of("C1", "C2"), true)), noisy.of(counts(40, 12, 13), 0));
        assertEquals(
                List.of(one("C0"), one("C2"), new Category(List.of("C1", "C3"), true)),
                noisy.of(counts(40, 12, 14, 13), -2));
    }

    @Test
    void makesNoMorePartsThanCanBeExamined() {
        // Given
        var counts = new LinkedHashMap<String, Integer>();
        IntStream.range(0, 20).forEach(code -> counts.put("C" + code, 100 - code));
        // When
        var categories = EXACT.of(counts, 30);
        // Then
        assertEquals(12, categories.size());
        assertEquals(9, categories.getLast().codes().size());
    }

    private static Category one(String code) {
        return new Category(List.of(code), false);
    }

    private static Map<String, Integer> counts(int... people) {
        var counts = new LinkedHashMap<String, Integer>();
        IntStream.range(0, people.length).forEach(code -> counts.put("C" + code, people[code]));
        return counts;
    }
}
