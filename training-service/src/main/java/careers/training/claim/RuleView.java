package careers.training.claim;

import careers.platform.text.Text;
import careers.training.bursary.Eligibility;
import careers.training.bursary.Outcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What one rule said.
 *
 * @param evidence what on record it looked at
 * @param unlock what would make the rule pass; absent when it passes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(String code, int ruleVersion, Outcome outcome, List<FactView> evidence, Text unlock) {

    static RuleView of(Eligibility.Judgement judgement) {
        Text unlock = judgement.outcome() == Outcome.PASS
                ? null
                : new Text(judgement.rule().unlockEn(), judgement.rule().unlockCy());
        return new RuleView(
                judgement.rule().name(),
                judgement.rule().version(),
                judgement.outcome(),
                judgement.evidence().stream().map(FactView::of).toList(),
                unlock);
    }
}
