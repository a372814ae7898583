package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import careers.insight.disclosure.ReleasedSums.ReleasedSum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the gate remembers changes how fast it answers and never what. */
class DisclosureGateMemoryTest {

    private static final Policy NOISY = new Policy("sdc-2", 10, 4);
    private static final Noise NOISE = new Noise("a key for tests".getBytes(StandardCharsets.UTF_8));
    private static final UUID CAMPAIGN = new UUID(1, 1);

    @Test
    void readsTheCountsOfALeafOnceForEachVersionOfItsSums() {
        // Given
        var before = Map.of("A", version("1", 2, 20, true, 15), "B@WALES", version("7", 1, 10, true, 4));
        var after = Map.of("A", version("2", 3, 30, true, 25), "B@WALES", version("7", 1, 10, true, 4));
        var store = new Versioned(before);
        var gate = new DisclosureGate(store, NOISE, new ConcurrentHashMap<>());
        // When
        var first = described(gate);
        var second = described(gate);
        store.released = after;
        var third = described(gate);
        // Then
        assertEquals(second, first);
        assertEquals(described(new DisclosureGate(new Versioned(after), NOISE, new ConcurrentHashMap<>())), third);
        assertEquals(List.of("[A, B@WALES]", "[]", "[A]"), store.read);
    }

    @Test
    void showsNothingItRemembersOfALeafThatMayNotBeShown() {
        // Given
        var store = new Versioned(Map.of("A", version("1", 2, 20, true, 15)));
        var gate = new DisclosureGate(store, NOISE, new ConcurrentHashMap<>());
        var before = described(gate);
        // When
        store.released = Map.of("A", version("1", 2, 20, false, 15));
        var withheld = described(gate);
        store.released = Map.of();
        var gone = described(gate);
        store.released = Map.of("A", version("1", 2, 20, true, 15));
        // Then
        assertTrue(before.startsWith("A FREE"));
        assertTrue(withheld.startsWith("A WITHHELD sdc-2 0 0 {}"));
        assertEquals(withheld, gone);
        assertEquals(before, described(gate));
    }

    /** Whatever is remembered, and however often it was asked for, a process that remembers nothing shows the same. */
    @Test
    void showsTheSameAsAProcessThatRemembersNothing() {
        // Given
        var random = new Random(11);
        var crowd = new Crowd(11, new Crowd.SealedBlocks(NOISY), 2);
        for (int person = 0; person < 400; person++) {
            // When
            crowd.arrive(random.nextBoolean() ? "A" : "A@WALES", random.nextInt(5), random.nextInt(5));
            // Then
            var question = random.nextInt(2);
            assertEquals(described(crowd.tableElsewhere("A", question)), described(crowd.table("A", question)));
        }
        assertTrue(crowd.table("A", 0).blocks() > 30);
    }

    private static ReleasedSum version(String version, int blocks, int people, boolean interpretable, int satisfied) {
        return new ReleasedSum(version, NOISY, blocks, people, interpretable, Map.of("4", satisfied, "5", 1));
    }

    private static String described(DisclosureGate gate) {
        return gate.tables(CAMPAIGN, List.of("A", "B"), "satisfaction").stream()
                .map(DisclosureGateMemoryTest::described)
                .collect(Collectors.joining("; "));
    }

    private static String described(ProtectedTable table) {
        return "%s %s %s %d %d %s"
                .formatted(
                        table.group(), table.status(), table.policy(), table.blocks(), table.people(), table.counts());
    }

    /** Sums that change, and of which leaves the counts were read. */
    private static final class Versioned implements ReleasedSums {
        private final List<String> read = new ArrayList<>();
        private Map<String, ReleasedSum> released;

        Versioned(Map<String, ReleasedSum> released) {
            this.released = released;
        }

        @Override
        public Policy policyInForce() {
            return NOISY;
        }

        @Override
        public Map<String, ReleasedSum> of(UUID campaign, String concept, Map<String, String> drawn) {
            var sums = new TreeMap<>(released);
            sums.replaceAll((leaf, sum) -> sum.version().equals(drawn.get(leaf))
                    ? new ReleasedSum(
                            sum.version(), sum.policy(), sum.blocks(), sum.people(), sum.interpretable(), Map.of())
                    : sum);
            read.add(sums.entrySet().stream()
                    .filter(leaf -> !leaf.getValue().counts().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList()
                    .toString());
            return sums;
        }
    }
}
