package careers.training.bursary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The answer of all rules to one set of facts. Nothing is hidden behind the first failure. */
public final class Eligibility {

    private final List<Judgement> judgements;

    private Eligibility(List<Judgement> judgements) {
        this.judgements = judgements;
    }

    /** Asks every rule. */
    public static Eligibility of(ClaimFacts facts) {
        return new Eligibility(Arrays.stream(EligibilityRule.values())
                .map(rule -> new Judgement(rule, rule.judge(facts), rule.evidence(facts)))
                .toList());
    }

    /** One judgement per rule, in the order of the rules. */
    public List<Judgement> judgements() {
        return judgements;
    }

    /** The rules that fail. A submission succeeds exactly when there are none. */
    public List<EligibilityRule> failures() {
        return judgements.stream()
                .filter(judgement -> judgement.outcome() == Outcome.FAIL)
                .map(Judgement::rule)
                .toList();
    }

    /** All rules in one word. */
    public Verdict verdict() {
        if (!failures().isEmpty()) {
            return Verdict.NOT_ELIGIBLE;
        }
        boolean unknown = judgements.stream().anyMatch(judgement -> judgement.outcome() == Outcome.UNKNOWN);
        return unknown ? Verdict.SUBJECT_TO_REVIEW : Verdict.ELIGIBLE;
    }

    /** The judgements as one line, {@code CODE.version=OUTCOME} separated by spaces: what a claim keeps. */
    public String record() {
        return judgements.stream()
                .map(judgement -> judgement.rule() + "." + judgement.rule().version() + "=" + judgement.outcome())
                .collect(Collectors.joining(" "));
    }

    /** What one rule said, and what it looked at. */
    public record Judgement(EligibilityRule rule, Outcome outcome, List<Fact> evidence) {}
}
