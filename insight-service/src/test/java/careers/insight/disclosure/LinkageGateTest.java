package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import careers.insight.disclosure.CrossedTable.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkageGateTest {

    private static final Policy NOISY = new Policy("sdc-2", 10, 4);

    @Test
    void givesTwoSharesAndADifferenceThatIncludesTheNoise() {
        // Given
        var group = group(24, 480);
        // When
        var arms = group.arms("a", "0");
        // Then
        assertNull(arms.reason());
        assertEquals(12, arms.side(true).schools());
        assertEquals(12, arms.side(false).schools());
        assertNotEquals(240, arms.side(true).people());
        assertEquals(240, arms.side(true).people(), 40);
        assertEquals(
                arms.side(true).share() - arms.side(false).share(),
                arms.difference().estimate(),
                1e-12);
        assertEquals(23, arms.difference().degrees());
        assertTrue(arms.difference().standardError() > 0.01);
        assertEquals(0, arms.differenceLess(arms).estimate(), 1e-12);
        assertEquals("sdc-2", arms.policy());
        assertEquals(8 / 9.0, arms.noiseVariance(), 1e-12);
    }

    @Test
    void saysTheSameAgainWhoeverHasCompletedSince() {
        // Given
        var group = group(24, 480);
        var first = group.arms("a", "0").difference();
        // When
        group.at(group.schools(null), trained(24, 20));
        // Then
        assertEquals(first, group.arms("a", "0").difference());
    }

    @Test
    void wantsTenSchoolsAndThirtyPeopleOnEitherSide() {
        // Given
        var few = group(24, 480);
        few.at(few.schools(null), trained(24, 9));
        var thin = group(60, 200);
        var schools = new ArrayList<String>();
        for (int person = 0; person < 200; person++) {
            // Ten trained schools with one person each, and a little more.
            schools.add("s" + (person % 10 == 0 ? person / 10 % 10 : 10 + person % 20));
        }
        thin.at(schools, trained(60, 10));
        // Then
        assertEquals(Refusal.ARM_TOO_SMALL, few.arms("a", "0").reason());
        assertEquals(Refusal.ARM_TOO_SMALL, thin.arms("b", "0").reason());
    }

    @Test
    void withholdsWhereAFewHaveNoSchool() {
        // Given
        var group = group(24, 480);
        var schools = new ArrayList<>(group.schools(null));
        List.of(3, 50, 99, 130).forEach(person -> schools.set(person, null));
        group.at(schools, trained(24, 12));
        // Then
        assertEquals(Refusal.MIN_CUT, group.arms("a", "0").reason());
    }

    @Test
    void withholdsAnswersOfFewAndGroupsThatAreNotToBeDivided() {
        // Given
        var rare = group(24, 480).asked("rare", FinalGateTest.drawn(5, 480, 0.01, 0.99));
        var broken = group(24, 480);
        broken.isBroken = true;
        // Then
        assertEquals(Refusal.BASE_BELOW_MINIMUM, rare.arms("rare", "0").reason());
        assertEquals(Refusal.LEDGER_OVERLAP, broken.arms("a", "0").reason());
        assertEquals(Refusal.BASE_BELOW_MINIMUM, group(24, 90).arms("a", "0").reason());
    }

    @Test
    void isHeldAgainstTablesGivenBefore() {
        // Given
        var group = group(24, 480);
        var nearlyTrained = new ArrayList<String>();
        var random = new Random(9);
        for (int person = 0; person < 480; person++) {
            nearlyTrained.add(person % 24 < 12 ^ random.nextInt(90) == 0 ? "0" : "1");
        }
        group.asked("near", nearlyTrained);
        // When
        var first = group.arms("a", "0").reason();
        // Then
        assertNull(first);
        assertEquals(Refusal.MIN_CUT, group.crossing("near", "a").reason());
    }

    @Test
    void givesNothingBeforeTheEnd() {
        var group = group(24, 480);
        group.isFinal = false;
        assertTrue(group.linkage()
                .arms(ClosedGroup.CAMPAIGN, ClosedGroup.CAMPAIGN, "LEARNER", group.measure("a"), List.of("0"))
                .isEmpty());
    }

    private static ClosedGroup group(int schools, int people) {
        var schoolOfEach = new ArrayList<String>();
        for (int person = 0; person < people; person++) {
            schoolOfEach.add("s" + person % schools);
        }
        return new ClosedGroup(NOISY)
                .asked("a", FinalGateTest.drawn(1, people, 0.5, 0.3, 0.2))
                .asked("b", FinalGateTest.drawn(2, people, 0.5, 0.5))
                .at(schoolOfEach, trained(schools, schools / 2));
    }

    private static Map<String, Boolean> trained(int schools, int ofThese) {
        var trained = new HashMap<String, Boolean>();
        for (int school = 0; school < schools; school++) {
            trained.put("s" + school, school < ofThese);
        }
        return trained;
    }
}
