package careers.training.bursary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyReplayTest {

    private static final LocalDate COMPLETED = Draft.COMPLETED;
    private static final ClaimFacts.Setting OPEN =
            new ClaimFacts.Setting(true, ClaimFacts.Standing.OPEN, "Academy converter", "Secondary");

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesNothingUnderTheSameTermsAndExactlyTheAmountUnderAnotherAmount(int seed) {
        // Given
        List<PolicyReplay.Case> cases = aYear(new Random(seed));
        // When
        List<PolicyReplay.Worth> now = PolicyReplay.of(cases, one -> Optional.of(Draft.TERMS));
        List<PolicyReplay.Worth> more =
                PolicyReplay.of(cases, one -> Optional.of(Draft.terms(120_000, 90, PolicyTerms.Days.ALL, Set.of())));
        // Then
        assertThat(PolicyReplay.of(cases, one -> Optional.of(Draft.TERMS))).isEqualTo(now);
        long bursaries = now.stream().filter(worth -> worth.pence() > 0).count();
        assertThat(sum(more) - sum(now)).isEqualTo(bursaries * 20_000);
    }

    @Test
    void usesUpEntitlementInTheOrderOfTheClaims() {
        // Given
        UUID leader = new UUID(0, 7);
        List<PolicyReplay.Case> cases = List.of(
                aCase(1, leader, "EN-1"),
                aCase(2, leader, "EN-1"),
                aCase(3, new UUID(0, 8), "EN-1"),
                aCase(4, new UUID(0, 9), "EN-1"));
        // When
        List<PolicyReplay.Worth> worths = PolicyReplay.of(cases, one -> Optional.of(Draft.TERMS));
        // Then
        assertThat(worths.stream().map(PolicyReplay.Worth::pence)).containsExactly(100_000L, 0L, 100_000L, 0L);
        assertThat(worths.get(1).failures()).containsExactly(EligibilityRule.LEADER_ENTITLEMENT_LEFT);
        assertThat(worths.get(3).failures()).containsExactly(EligibilityRule.ESTABLISHMENT_ENTITLEMENT_LEFT);
    }

    @Test
    void isWorthNothingWithoutTermsAndTakesDocumentsAsShown() {
        List<PolicyReplay.Case> cases = List.of(aCase(1, new UUID(0, 7), "EN-1"));
        assertThat(PolicyReplay.of(cases, one -> Optional.empty()))
                .containsExactly(new PolicyReplay.Worth(0, List.of(EligibilityRule.POLICY_IN_FORCE)));
        PolicyTerms strict =
                Draft.terms(100_000, 90, PolicyTerms.Days.ALL, Set.of(EvidenceKind.COMPLETION_CERTIFICATE));
        assertThat(PolicyReplay.of(cases, one -> Optional.of(strict)).getFirst().pence())
                .isEqualTo(100_000);
    }

    private static List<PolicyReplay.Case> aYear(Random random) {
        List<PolicyReplay.Case> cases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            LocalDate claimed = COMPLETED.plusDays(random.nextInt(120));
            ClaimFacts.Setting setting = random.nextInt(5) == 0
                    ? new ClaimFacts.Setting(true, ClaimFacts.Standing.NOT_OPEN, "Academy converter", "Primary")
                    : OPEN;
            cases.add(new PolicyReplay.Case(
                    new UUID(0, i),
                    new UUID(1, random.nextInt(40)),
                    "EN-" + random.nextInt(20),
                    claimed,
                    COMPLETED,
                    setting,
                    random.nextInt(6) > 0));
        }
        return cases;
    }

    private static PolicyReplay.Case aCase(int number, UUID leader, String institution) {
        return new PolicyReplay.Case(
                new UUID(0, number), leader, institution, COMPLETED.plusDays(number), COMPLETED, OPEN, true);
    }

    private static long sum(List<PolicyReplay.Worth> worths) {
        return worths.stream().mapToLong(PolicyReplay.Worth::pence).sum();
    }
}
