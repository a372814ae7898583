package careers.training.policy;

import careers.training.bursary.EligibilityRule;
import careers.training.course.Level;
import careers.training.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a year would have been under terms, against what it is. Claims that are live or paid are taken on the
 * day they were made and under their own terms; completions that nobody has claimed are taken as claimed on
 * {@code asOf}. Documents are taken as shown; budget and freezes are left out.
 *
 * @param contentSha256 digest of the terms that were simulated
 * @param asOf the day of the simulation
 * @param before the year as it is
 * @param after the year under the terms
 * @param costDelta what they cost more; negative when they cost less
 * @param uncommittedAfterwards budget that would be left for promising, negative when it would not do
 * @param gain completions that would be worth more
 * @param lose completions that would be worth less
 * @param byType who gains and loses by type of establishment
 * @param changes the first 200 of them in order of enrolment
 * @param changesLeftOut how many more there are
 */
public record PolicySimulationView(
        UUID policyVersionId,
        String contentSha256,
        String academicYear,
        LocalDate asOf,
        Total before,
        Total after,
        Money costDelta,
        Money uncommittedAfterwards,
        int gain,
        int lose,
        List<TypeChange> byType,
        List<Change> changes,
        int changesLeftOut) {

    /** Completions with a bursary, and their sum. */
    public record Total(int bursaries, Money cost) {}

    /** What changes for one type of establishment, {@code -} where the register is silent. */
    public record TypeChange(String type, int gain, int lose, Money costDelta) {}

    /**
     * One completion that would be worth another amount.
     *
     * @param rules the rules that make it nothing, before or after
     */
    public record Change(
            UUID enrolmentId,
            String establishment,
            Level level,
            boolean claimed,
            Money before,
            Money after,
            List<EligibilityRule> rules) {}
}
