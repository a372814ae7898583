package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import careers.insight.disclosure.ProtectedTable.Status;
import careers.insight.disclosure.ReleasedSums.ReleasedSum;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class DisclosureGateTest {

    private static final Policy POLICY = new Policy("sdc-1", 10);
    private static final Policy NOISY = new Policy("sdc-2", 10, 4);
    private static final Noise NOISE = new Noise("a key for tests".getBytes(StandardCharsets.UTF_8));
    private static final UUID CAMPAIGN = new UUID(1, 1);
    private static final List<String> GROUPS = List.of("A", "B", "C");

    @Test
    void listsEveryGroupInTheOrderAsked() {
        // When
        var tables = tables(Map.of("C", sum(1, 12, true, Map.of("4", 12))));
        // Then
        assertEquals(GROUPS, tables.stream().map(ProtectedTable::group).toList());
        assertEquals(
                List.of(Status.WITHHELD, Status.WITHHELD, Status.FREE),
                tables.stream().map(ProtectedTable::status).toList());
    }

    @Test
    void showsTheSumOfReleasedBlocks() {
        // When
        var table =
                tables(Map.of("A", sum(2, 25, true, Map.of("4", 20, "DK", 3)))).getFirst();
        // Then
        assertEquals(2, table.blocks());
        assertEquals(25, table.people());
        assertEquals(Map.of("4", 20, "DK", 3), table.counts());
        assertEquals(20, table.count("4"));
        assertEquals(0, table.count("5"));
        assertEquals("sdc-1", table.policy());
    }

    @Test
    void saysTheSameOfTooFewPeopleAndOfNobody() {
        // When
        var tooFew = tables(Map.of("A", sum(0, 0, true, Map.of()))).getFirst();
        var nobody = tables(Map.of()).getFirst();
        // Then
        assertEquals(described(nobody), described(tooFew));
        assertEquals("A WITHHELD sdc-1 0 0 {}", described(nobody));
    }

    @Test
    void givesEqualTablesOfEqualSumsAndOthersOfOthers() {
        // Given
        var one = tables(Map.of("A", sum(2, 25, true, Map.of("4", 20)))).getFirst();
        // Then
        assertEquals(one, tables(Map.of("A", sum(2, 25, true, Map.of("4", 20)))).getFirst());
        assertEquals(tables(Map.of()), tables(Map.of("A", sum(0, 0, true, Map.of()))));
        for (var other : List.of(
                sum(2, 25, true, Map.of("4", 21)),
                sum(2, 25, true, Map.of("5", 20)),
                sum(2, 26, true, Map.of("4", 20)),
                sum(1, 25, true, Map.of("4", 20)),
                sum(2, 25, false, Map.of("4", 20)),
                new ReleasedSum("1", new Policy("sdc-9", 10), 2, 25, true, Map.of("4", 20)))) {
            assertNotEquals(one, tables(Map.of("A", other)).getFirst());
        }
        assertNotEquals(
                one, tables(Map.of("B", sum(2, 25, true, Map.of("4", 20)))).get(1));
    }

    @Test
    void withholdsWhatAStoreShouldNeverHandOver() {
        // When
        var nineInABlock = tables(Map.of("A", sum(1, 9, true, Map.of("4", 9)))).getFirst();
        var twoBlocksOfNineAndAHalf =
                tables(Map.of("A", sum(2, 19, true, Map.of("4", 19)))).getFirst();
        // Then
        assertEquals("A WITHHELD sdc-1 0 0 {}", described(nineInABlock));
        assertEquals("A WITHHELD sdc-1 0 0 {}", described(twoBlocksOfNineAndAHalf));
    }

    @Test
    void withholdsWhileTheQuestionnaireOfSomebodyIsUnknown() {
        // When
        var table = tables(Map.of("A", sum(2, 20, false, Map.of("4", 19)))).getFirst();
        // Then
        assertEquals("A WITHHELD sdc-1 0 0 {}", described(table));
    }

    @Test
    void addsTheNoiseOfEachCellUnderAPolicyWithNoise() {
        // Given
        var exact = Map.of("4", 10, "5", 0);
        // When
        var table = tables(Map.of("A", new ReleasedSum("1", NOISY, 1, 10, true, exact)))
                .getFirst();
        // Then
        exact.forEach((code, people) -> assertEquals(
                people + NOISE.of(new Noise.Cell(CAMPAIGN, "A", "satisfaction", code), 1, 4), table.count(code)));
        assertEquals(new BigDecimal("0.8888888888888888888888888888888889"), table.noiseVariance());
        assertEquals(10, table.people());
        assertEquals("sdc-2", table.policy());
    }

    @Test
    void tellsThatExactCountsHaveNoNoise() {
        // When
        var table = tables(Map.of("A", sum(1, 12, true, Map.of("4", 12)))).getFirst();
        // Then
        assertEquals(BigDecimal.ZERO, table.noiseVariance());
    }

    @Test
    void addsUpTheLeavesOfAGroupEachWithItsOwnNoise() {
        // Given
        var london = new ReleasedSum("1", NOISY, 3, 31, true, Map.of("4", 20, "5", 11));
        var rest = new ReleasedSum("1", NOISY, 2, 20, true, Map.of("4", 20));
        var released = Map.of("A", rest, "A@LONDON", london, "A/texts/cy", rest, "B@LONDON", rest);
        // When
        var all = tables(released).getFirst();
        var part = new DisclosureGate(new Sums(released), NOISE, new ConcurrentHashMap<>())
                .tables(CAMPAIGN, List.of("A@LONDON"), "satisfaction")
                .getFirst();
        // Then
        assertEquals(5, all.blocks());
        assertEquals(51, all.people());
        assertEquals(20 + noise("A@LONDON", "4", 3) + 20 + noise("A", "4", 2), all.count("4"));
        assertEquals(11 + noise("A@LONDON", "5", 3), all.count("5"));
        assertEquals(Noise.variance(3, 4).add(Noise.variance(2, 4)), all.noiseVariance());
        assertEquals(3, part.blocks());
        assertEquals(20 + noise("A@LONDON", "4", 3), part.count("4"));
    }

    private static int noise(String leaf, String code, int blocks) {
        return NOISE.of(new Noise.Cell(CAMPAIGN, leaf, "satisfaction", code), blocks, 4);
    }

    @Test
    void showsAGroupOfWhichOnlyAreasAreReleased() {
        // When
        var table = tables(Map.of("A@LONDON", sum(1, 10, true, Map.of("4", 10)), "A", sum(0, 0, true, Map.of())))
                .getFirst();
        // Then
        assertEquals("A FREE sdc-1 1 10 {4=10}", described(table));
    }

    /** Shown without one leaf now and with it later, a group would tell of that leaf alone. */
    @Test
    void withholdsAGroupOfWhichOneLeafMayNotBeShown() {
        // Given
        var shown = sum(2, 20, true, Map.of("4", 20));
        for (var other : List.of(
                sum(1, 10, false, Map.of("4", 9)),
                sum(1, 9, true, Map.of("4", 9)),
                new ReleasedSum("1", NOISY, 1, 10, true, Map.of("4", 10)))) {
            // When
            var table = tables(Map.of("A", shown, "A@WALES", other)).getFirst();
            // Then
            assertEquals("A WITHHELD sdc-1 0 0 {}", described(table));
        }
    }

    @Test
    void decidesWithoutLookingAtAnswers() {
        // Given
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var blocks = random.nextInt(4);
            var people = blocks == 0 ? 0 : blocks * 10 + random.nextInt(10);
            // When
            var one = tables(Map.of("A", sum(blocks, people, true, answers(random, people))))
                    .getFirst();
            var other = tables(Map.of("A", sum(blocks, people, true, answers(random, people))))
                    .getFirst();
            // Then
            assertEquals(one.status(), other.status());
            assertEquals(one.blocks(), other.blocks());
            assertEquals(one.people(), other.people());
            assertEquals(one.policy(), other.policy());
        }
    }

    @Test
    void showsAGroupInWhichNobodyGaveAnOpinion() {
        // When
        var table = tables(Map.of("A", sum(1, 10, true, Map.of("PNTS", 10)))).getFirst();
        // Then
        assertEquals(Status.FREE, table.status());
    }

    @Test
    void givesTablesThatNobodyCanChange() {
        // Given
        var counts = new HashMap<>(Map.of("4", 10));
        var table = tables(Map.of("A", sum(1, 10, true, counts))).getFirst();
        // When
        counts.put("4", 9);
        // Then
        assertEquals(10, table.count("4"));
        assertThrows(UnsupportedOperationException.class, () -> table.counts().put("4", 1));
    }

    @Test
    void aTableCannotBeMadeOutsideThisPackage() {
        // Then
        assertTrue(Modifier.isFinal(ProtectedTable.class.getModifiers()));
        assertTrue(Arrays.stream(ProtectedTable.class.getDeclaredConstructors())
                .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers())));
        assertTrue(Arrays.stream(ProtectedTable.class.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .noneMatch(method -> Modifier.isPublic(method.getModifiers())));
    }

    private static List<ProtectedTable> tables(Map<String, ReleasedSum> released) {
        return new DisclosureGate(new Sums(released), NOISE, new ConcurrentHashMap<>())
                .tables(CAMPAIGN, GROUPS, "satisfaction");
    }

    private static ReleasedSum sum(int blocks, int people, boolean interpretable, Map<String, Integer> counts) {
        return new ReleasedSum("1", POLICY, blocks, people, interpretable, counts);
    }

    private static Map<String, Integer> answers(Random random, int people) {
        var counts = new HashMap<String, Integer>();
        for (int person = 0; person < people; person++) {
            counts.merge(List.of("1", "2", "3", "4", "5", "DK", "PNTS").get(random.nextInt(7)), 1, Integer::sum);
        }
        return counts;
    }

    private static String described(ProtectedTable table) {
        return "%s %s %s %d %d %s"
                .formatted(
                        table.group(), table.status(), table.policy(), table.blocks(), table.people(), table.counts());
    }

    /** Sums given in the test. */
    private record Sums(Map<String, ReleasedSum> released) implements ReleasedSums {
        @Override
        public Policy policyInForce() {
            return POLICY;
        }

        @Override
        public Map<String, ReleasedSum> of(UUID campaign, String concept, Map<String, String> drawn) {
            return released;
        }
    }
}
