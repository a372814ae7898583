package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeTest {

    private static final Lattice LATTICE = Lattice.decided(
            Map.of("EN-100001", "LONDON", "EN-100002", "WALES"),
            Map.of("LEARNER", Set.of("LONDON", "WALES"), "CAREERS_LEADER", Set.of("LONDON")));

    @ParameterizedTest
    @CsvSource({"0, false", "10, false", "29, false", "30, true", "100000, true"})
    void anAreaIsALeafWhereTheFrameExpectsEnoughPeople(int expected, boolean own) {
        assertEquals(own, Lattice.isOwn(new Policy("p", 10, 4, 30), expected));
    }

    @Test
    void noAreaIsALeafUnderAPolicyThatKnowsNone() {
        assertFalse(Lattice.isOwn(new Policy("p", 10, 4), 100_000));
    }

    @Test
    void aPolicyCannotMakeLeavesThatWouldNeverShowAnybody() {
        assertThrows(IllegalArgumentException.class, () -> new Policy("p", 10, 4, 9));
        assertThrows(IllegalArgumentException.class, () -> new Policy("p", 10, 4, -1));
    }

    @ParameterizedTest
    @CsvSource({
        "LEARNER, EN-100001, LEARNER@LONDON",
        "LEARNER, EN-100002, LEARNER@WALES",
        "CAREERS_LEADER, EN-100001, CAREERS_LEADER@LONDON",
        "CAREERS_LEADER, EN-100002, CAREERS_LEADER",
        "PARENT_CARER, EN-100001, PARENT_CARER",
        "LEARNER, EN-999999, LEARNER",
        "LEARNER,, LEARNER"
    })
    void whoIsInNoAreaWithALeafIsInTheLeafOfTheAudience(String audience, String establishment, String leaf) {
        assertEquals(leaf, LATTICE.leafOf(audience, establishment));
    }

    @Test
    void withoutAreasEachAudienceIsOneLeaf() {
        assertEquals("LEARNER", Lattice.OF_AUDIENCES.leafOf("LEARNER", "EN-100001"));
    }

    @Test
    void theFigureOfAnAudienceSumsItsAreasAndNoTextsAndNoOtherAudience() {
        assertTrue(LeafName.isPart("LEARNER", "LEARNER"));
        assertTrue(LeafName.isPart("LEARNER@LONDON", "LEARNER"));
        assertTrue(LeafName.isPart("LEARNER@LONDON", "LEARNER@LONDON"));
        assertFalse(LeafName.isPart("LEARNER", "LEARNER@LONDON"));
        assertFalse(LeafName.isPart("LEARNER@WALES", "LEARNER@LONDON"));
        assertFalse(LeafName.isPart("LEARNER/improvement/cy", "LEARNER"));
        assertFalse(LeafName.isPart("LEARNERS@LONDON", "LEARNER"));
    }
}
