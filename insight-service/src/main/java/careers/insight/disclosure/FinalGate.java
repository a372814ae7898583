package careers.insight.disclosure;

import careers.insight.disclosure.CrossedTable.Refusal;
import careers.insight.disclosure.FinalFacts.Decision;
import careers.insight.disclosure.FinalFacts.Kept;
import careers.insight.disclosure.FinalFacts.Scope;
import careers.insight.disclosure.FinalFacts.TableName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The one way out for tables of closed campaigns that divide people by their answers. What is decided about a table is
 * decided once, for all who ask: it is given with noise, or withheld with a reason.
 *
 * <p><b>What holds.</b> Every count carries discrete Laplace noise, so nothing shown makes an answer certain. Any two
 * divisions of people that are given, and any of them with the blocks of live figures, single out nobody or at least k.
 *
 * <p><b>What does not hold.</b> Three or more divisions together are not examined, and whether a table is withheld depends
 * on how many people gave which answers together. See {@code docs/disclosure.md}.
 */
public final class FinalGate {

    /** The smallest base of a table of two answers (study, section 4d). */
    private static final int SMALLEST_BASE = 100;

    private final DisclosureGate live;
    private final FinalFacts facts;
    private final Noise noise;

    /**
     * A gate in front of a fact store.
     *
     * @param live what is published of single questions
     * @param facts answers, and what was decided before
     * @param noise what is added to counts
     */
    public FinalGate(DisclosureGate live, FinalFacts facts, Noise noise) {
        this.live = live;
        this.facts = facts;
        this.noise = noise;
    }

    /**
     * A question that each person gives one answer to.
     *
     * @param concept what it measures
     * @param codes its answers but those that stand for none, in order
     */
    public record Measure(String concept, List<String> codes) {}

    /**
     * The table of two questions, rows by the first. To be called in a transaction.
     *
     * @return empty while the campaign is open, or not all of its answers are here
     */
    public Optional<CrossedTable> crossing(UUID campaign, String audience, Measure rows, Measure columns) {
        var turned = rows.concept().compareTo(columns.concept()) > 0;
        var first = turned ? columns : rows;
        var second = turned ? rows : columns;
        var table = new TableName(campaign, audience, first.concept(), second.concept());
        return facts.decided(table)
                .or(() -> facts.lock(campaign, audience)
                        // Somebody may have decided while this one waited.
                        .map(scope -> facts.decided(table).orElseGet(() -> decide(scope, table, first, second))))
                .map(kept -> CrossedTable.of(kept, turned));
    }

    /** The two questions of the table of a name; empty where nothing of the kind was decided under it. */
    public Optional<Asked> asked(String name) {
        return facts.named(name)
                .filter(table -> !LinkageGate.isOfSchools(table))
                .map(table -> new Asked(table.campaign(), table.audience(), table.first(), table.second()));
    }

    /**
     * What a table was asked for with.
     *
     * @param first one concept
     * @param second the other
     */
    public record Asked(UUID campaign, String audience, String first, String second) {}

    private Kept decide(Scope scope, TableName table, Measure first, Measure second) {
        return facts.decide(table, judge(scope, first, second));
    }

    private Decision judge(Scope scope, Measure first, Measure second) {
        var early = refusal(scope);
        if (early.isPresent()) {
            return withheld(scope, early.get());
        }
        var divisions = new Divisions(scope, live, facts);
        var rows = divisions.byAnswer(first);
        var columns = divisions.byAnswer(second);
        if (rows.parts().size() < 2 || columns.parts().size() < 2) {
            return withheld(scope, Refusal.BASE_BELOW_MINIMUM);
        }
        var refusal = new Examination(scope, divisions).of(rows, columns);
        return refusal.map(reason -> withheld(scope, reason)).orElseGet(() -> give(divisions, scope, rows, columns));
    }

    private Decision give(Divisions divisions, Scope scope, Division rows, Division columns) {
        var counts = protectedCounts(scope, rows, columns);
        if (base(counts, rows, columns) < SMALLEST_BASE) {
            return withheld(scope, Refusal.BASE_BELOW_MINIMUM);
        }
        divisions.give(rows);
        divisions.give(columns);
        return new Decision(
                null,
                scope.policy().version(),
                Noise.variance(1, scope.policy().noise()).doubleValue(),
                rows.categories(),
                columns.categories(),
                counts);
    }

    private List<List<Integer>> protectedCounts(Scope scope, Division rows, Division columns) {
        var cross = rows.cross(columns);
        return IntStream.range(0, cross.length)
                .mapToObj(row -> IntStream.range(0, cross[row].length)
                        .mapToObj(column -> cross[row][column]
                                + noise.once(
                                        scope.policy().noise(),
                                        "crossing",
                                        scope.campaign().toString(),
                                        scope.audience(),
                                        scope.digest(),
                                        rows.name(),
                                        columns.name(),
                                        rows.parts().get(row).category().key(),
                                        columns.parts().get(column).category().key()))
                        .toList())
                .toList();
    }

    /** Those who answered both, with noise. */
    private static int base(List<List<Integer>> counts, Division rows, Division columns) {
        int base = 0;
        for (int row = 0; row < counts.size(); row++) {
            for (int column = 0; column < counts.get(row).size(); column++) {
                if (!rows.categories().get(row).givesNoAnswer()
                        && !columns.categories().get(column).givesNoAnswer()) {
                    base += counts.get(row).get(column);
                }
            }
        }
        return base;
    }

    /** What keeps any table of a group from being given. */
    static Optional<Refusal> refusal(Scope scope) {
        if (scope.policy().noise() == 0) {
            return Optional.of(Refusal.POLICY_WITHOUT_NOISE);
        }
        if (scope.blocks().length < SMALLEST_BASE) {
            return Optional.of(Refusal.BASE_BELOW_MINIMUM);
        }
        return scope.broken() ? Optional.of(Refusal.LEDGER_OVERLAP) : Optional.empty();
    }

    static Decision withheld(Scope scope, Refusal reason) {
        return new Decision(reason, scope.policy().version(), 0, List.of(), List.of(), List.of());
    }
}
