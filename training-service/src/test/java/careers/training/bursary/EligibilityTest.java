package careers.training.bursary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityTest {

    private static final LocalDate COMPLETED = Draft.COMPLETED;

    /** What breaks one rule and nothing else, and what its unlock asks for. */
    private record Switch(UnaryOperator<Draft> lock, UnaryOperator<Draft> unlock) {}

    private static final Map<EligibilityRule, Switch> SWITCHES = new EnumMap<>(EligibilityRule.class);

    static {
        put(EligibilityRule.POLICY_IN_FORCE, draft -> draft.policy(null), draft -> draft.policy(Draft.TERMS));
        put(EligibilityRule.SCHEME_NOT_FROZEN, draft -> draft.frozen(true), draft -> draft.frozen(false));
        put(
                EligibilityRule.CLAIMS_ACCEPTED,
                draft -> draft.accepts(new PolicyTerms.Days(null, COMPLETED)),
                draft -> draft.accepts(new PolicyTerms.Days(COMPLETED, null)));
        put(
                EligibilityRule.TRAINING_COMPLETED,
                draft -> draft.completedOn(null),
                draft -> draft.completedOn(COMPLETED));
        put(EligibilityRule.ESTABLISHMENT_IN_ENGLAND, draft -> draft.inEngland(false), draft -> draft.inEngland(true));
        put(
                EligibilityRule.ESTABLISHMENT_OPEN,
                draft -> draft.standing(ClaimFacts.Standing.NOT_OPEN),
                draft -> draft.standing(ClaimFacts.Standing.OPEN));
        put(
                EligibilityRule.ESTABLISHMENT_STATE_FUNDED,
                draft -> draft.type("Other independent school"),
                draft -> draft.type("Community school"));
        put(
                EligibilityRule.ESTABLISHMENT_PHASE_COVERED,
                draft -> draft.phase("Primary"),
                draft -> draft.phase("All-through"));
        put(
                EligibilityRule.LEADER_APPOINTED_ON_COMPLETION,
                draft -> draft.appointed(false),
                draft -> draft.appointed(true));
        put(
                EligibilityRule.WITHIN_CLAIM_WINDOW,
                draft -> draft.today(COMPLETED.plusDays(91)),
                draft -> draft.today(COMPLETED.plusDays(90)));
        put(
                EligibilityRule.EVIDENCE_COMPLETE,
                draft -> draft.asks(EvidenceKind.ATTENDANCE_RECORD),
                draft -> draft.shows(EvidenceKind.ATTENDANCE_RECORD));
        put(EligibilityRule.NO_LIVE_CLAIM, draft -> draft.liveClaims(1), draft -> draft.liveClaims(0));
        put(EligibilityRule.LEADER_ENTITLEMENT_LEFT, draft -> draft.leaderUsed(1), draft -> draft.leaderUsed(0));
        put(
                EligibilityRule.ESTABLISHMENT_ENTITLEMENT_LEFT,
                draft -> draft.institutionUsed(2),
                draft -> draft.institutionUsed(1));
        put(EligibilityRule.BUDGET_AVAILABLE, draft -> draft.uncommitted(99_999), draft -> draft.uncommitted(100_000));
    }

    private static void put(EligibilityRule rule, UnaryOperator<Draft> lock, UnaryOperator<Draft> unlock) {
        SWITCHES.put(rule, new Switch(lock, unlock));
    }

    @Test
    void passesEveryRuleForAnOrdinaryClaim() {
        Eligibility eligibility = Eligibility.of(Draft.ordinary().facts());
        assertThat(eligibility.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(eligibility.judgements())
                .hasSize(EligibilityRule.values().length)
                .allMatch(judgement -> judgement.outcome() == Outcome.PASS);
    }

    @ParameterizedTest
    @EnumSource(EligibilityRule.class)
    void failsForItsOwnReasonAndPassesOnceUnlocked(EligibilityRule rule) {
        // Given
        Draft draft = SWITCHES.get(rule).lock().apply(Draft.ordinary());
        assertThat(Eligibility.of(draft.facts()).failures()).containsExactly(rule);
        // When
        Eligibility unlocked =
                Eligibility.of(SWITCHES.get(rule).unlock().apply(draft).facts());
        // Then
        assertThat(unlocked.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(rule.unlockEn()).isNotBlank().isNotEqualTo(rule.unlockCy());
        assertThat(rule.unlockCy()).isNotBlank();
        assertThat(rule.version()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(EligibilityRule.class)
    void showsWhatItLookedAt(EligibilityRule rule) {
        Draft draft = Draft.ordinary();
        String before = rule.evidence(draft.facts()).toString();
        String after =
                rule.evidence(SWITCHES.get(rule).lock().apply(draft).facts()).toString();
        assertThat(before).isNotEqualTo("[]");
        if (rule != EligibilityRule.BUDGET_AVAILABLE) {
            // A school is not told how much is left for everybody.
            assertThat(after).isNotEqualTo(before);
        }
        assertThat(rule.evidence(Draft.ordinary().policy(null).completedOn(null).facts()))
                .isNotEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void failsExactlyTheRulesThatAreBrokenWhicheverTheyAre(int seed) {
        // Given
        Random random = new Random(seed);
        Draft draft = Draft.ordinary();
        EnumMap<EligibilityRule, Switch> broken = new EnumMap<>(EligibilityRule.class);
        for (EligibilityRule rule : EligibilityRule.values()) {
            // What depends on a missing completion or missing terms is unknown, not failed: leave those whole. These
            // two change the terms as a whole and would undo each other.
            boolean stays = rule == EligibilityRule.TRAINING_COMPLETED
                    || rule == EligibilityRule.POLICY_IN_FORCE
                    || rule == EligibilityRule.CLAIMS_ACCEPTED;
            if (!stays && random.nextBoolean()) {
                broken.put(rule, SWITCHES.get(rule));
                draft = SWITCHES.get(rule).lock().apply(draft);
            }
        }
        // Then
        assertThat(Eligibility.of(draft.facts()).failures()).containsExactlyElementsOf(broken.keySet());
        for (EligibilityRule rule : Arrays.asList(broken.keySet().toArray(EligibilityRule[]::new))) {
            draft = broken.remove(rule).unlock().apply(draft);
            assertThat(Eligibility.of(draft.facts()).failures()).containsExactlyElementsOf(broken.keySet());
        }
    }

    @Test
    void saysUnknownWhereAnotherFactIsMissing() {
        Eligibility notCompleted =
                Eligibility.of(Draft.ordinary().completedOn(null).facts());
        assertThat(notCompleted.record())
                .contains("TRAINING_COMPLETED.1=FAIL")
                .contains("LEADER_APPOINTED_ON_COMPLETION.2=UNKNOWN")
                .contains("WITHIN_CLAIM_WINDOW.1=UNKNOWN");
        Eligibility noTerms = Eligibility.of(Draft.ordinary().policy(null).facts());
        assertThat(noTerms.failures()).containsExactly(EligibilityRule.POLICY_IN_FORCE);
        assertThat(noTerms.record())
                .contains("WITHIN_CLAIM_WINDOW.1=UNKNOWN")
                .contains("LEADER_ENTITLEMENT_LEFT.2=UNKNOWN")
                .contains("BUDGET_AVAILABLE.1=UNKNOWN");
    }

    @Test
    void leavesToAPersonWhatTheRegisterDoesNotSay() {
        Eligibility eligibility = Eligibility.of(Draft.ordinary()
                .standing(ClaimFacts.Standing.UNKNOWN)
                .type("A type invented next year")
                .phase(null)
                .facts());
        assertThat(eligibility.verdict()).isEqualTo(Verdict.SUBJECT_TO_REVIEW);
        assertThat(eligibility.failures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-11, , PASS", "2026-09-12, , FAIL", ", 2026-09-11, PASS", ", 2026-09-10, FAIL"})
    void acceptsClaimsFromTheFirstDayToTheLast(LocalDate from, LocalDate to, Outcome outcome) {
        ClaimFacts facts =
                Draft.ordinary().accepts(new PolicyTerms.Days(from, to)).facts();
        assertThat(EligibilityRule.CLAIMS_ACCEPTED.judge(facts)).isEqualTo(outcome);
    }

    @Test
    void acceptsTheLastDayOfTheWindow() {
        ClaimFacts lastDay = Draft.ordinary().today(COMPLETED.plusDays(90)).facts();
        assertThat(EligibilityRule.WITHIN_CLAIM_WINDOW.judge(lastDay)).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "Community school, PASS",
        "Academy converter, PASS",
        "Mainstream academy, PASS",
        "Further education, PASS",
        "Other independent school, FAIL",
        "Special , PASS",
        "Non-maintained special school, UNKNOWN"
    })
    void knowsWhichTypesAreFundedByTheState(String type, Outcome outcome) {
        assertThat(SettingRules.stateFunded(type)).isEqualTo(outcome);
    }
}
