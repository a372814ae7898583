package careers.training.bursary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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

    /** For each rule: a change of the facts that makes it fail, and nothing else about the person. */
    private static final Map<EligibilityRule, UnaryOperator<Draft>> BREAKS = new EnumMap<>(EligibilityRule.class);

    static {
        BREAKS.put(EligibilityRule.POLICY_IN_FORCE, draft -> draft.policy(Optional.empty()));
        BREAKS.put(EligibilityRule.TRAINING_COMPLETED, draft -> draft.completedOn(Optional.empty()));
        BREAKS.put(EligibilityRule.ESTABLISHMENT_IN_ENGLAND, draft -> draft.inEngland(false));
        BREAKS.put(EligibilityRule.ESTABLISHMENT_OPEN, draft -> draft.standing(ClaimFacts.Standing.NOT_OPEN));
        BREAKS.put(EligibilityRule.ESTABLISHMENT_STATE_FUNDED, draft -> draft.type("Other independent school"));
        BREAKS.put(EligibilityRule.ESTABLISHMENT_PHASE_COVERED, draft -> draft.phase("Primary"));
        BREAKS.put(EligibilityRule.LEADER_APPOINTED_ON_COMPLETION, draft -> draft.appointed(false));
        BREAKS.put(EligibilityRule.WITHIN_CLAIM_WINDOW, draft -> draft.today(COMPLETED.plusDays(91)));
        BREAKS.put(EligibilityRule.NO_LIVE_CLAIM, draft -> draft.liveClaims(1));
        BREAKS.put(EligibilityRule.LEADER_ENTITLEMENT_LEFT, draft -> draft.leaderUsed(1));
        BREAKS.put(EligibilityRule.ESTABLISHMENT_ENTITLEMENT_LEFT, draft -> draft.institutionUsed(2));
        BREAKS.put(EligibilityRule.BUDGET_AVAILABLE, draft -> draft.uncommitted(99_999));
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
    void failsForItsOwnReasonAndPassesAgainOnceThatIsMended(EligibilityRule rule) {
        // Given
        Draft broken = BREAKS.get(rule).apply(Draft.ordinary());
        // When
        Eligibility eligibility = Eligibility.of(broken.facts());
        // Then
        assertThat(eligibility.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(eligibility.failures()).containsExactly(rule);
        assertThat(rule.judge(Draft.ordinary().facts())).isEqualTo(Outcome.PASS);
        assertThat(rule.unlockEn()).isNotBlank().isNotEqualTo(rule.unlockCy());
        assertThat(rule.unlockCy()).isNotBlank();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void failsExactlyTheRulesThatAreBroken(int seed) {
        // Given
        Random random = new Random(seed);
        Draft draft = Draft.ordinary();
        for (EligibilityRule rule : EligibilityRule.values()) {
            // What depends on a missing completion or missing terms is unknown, not failed: leave those whole.
            boolean stays = rule == EligibilityRule.TRAINING_COMPLETED || rule == EligibilityRule.POLICY_IN_FORCE;
            if (!stays && random.nextBoolean()) {
                draft = BREAKS.get(rule).apply(draft);
            }
        }
        ClaimFacts facts = draft.facts();
        // When
        Eligibility eligibility = Eligibility.of(facts);
        // Then
        assertThat(eligibility.failures())
                .containsExactlyElementsOf(Arrays.stream(EligibilityRule.values())
                        .filter(rule -> rule.judge(facts) == Outcome.FAIL)
                        .toList());
        assertThat(eligibility.verdict() == Verdict.NOT_ELIGIBLE)
                .isEqualTo(!eligibility.failures().isEmpty());
    }

    @Test
    void saysUnknownWhereAnotherFactIsMissing() {
        Eligibility notCompleted =
                Eligibility.of(Draft.ordinary().completedOn(Optional.empty()).facts());
        assertThat(notCompleted.record())
                .contains("TRAINING_COMPLETED.1=FAIL")
                .contains("LEADER_APPOINTED_ON_COMPLETION.1=UNKNOWN")
                .contains("WITHIN_CLAIM_WINDOW.1=UNKNOWN");
        Eligibility noTerms =
                Eligibility.of(Draft.ordinary().policy(Optional.empty()).facts());
        assertThat(noTerms.record())
                .contains("POLICY_IN_FORCE.1=FAIL")
                .contains("WITHIN_CLAIM_WINDOW.1=UNKNOWN")
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
