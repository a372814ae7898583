package careers.insight.satisfaction;

import careers.insight.disclosure.ProtectedTable;
import careers.insight.statistics.Share;
import careers.platform.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How satisfaction is measured: the share of those with an opinion who chose one of the two upper steps of five. */
final class SatisfactionMeasure {

    /** The concept that questions of this measure carry in every questionnaire. */
    static final String CONCEPT = "satisfaction";

    static final Text DEFINITION = new Text(
            "Share of people who chose 4 or 5, among those who chose 1 to 5."
                    + " Unweighted; rounded half to even at four decimal places; 95 % Wilson score interval,"
                    + " widened for the noise in the counts.",
            "Cyfran y bobl a ddewisodd 4 neu 5, ymhlith y rhai a ddewisodd 1 i 5."
                    + " Heb ei phwysoli; wedi'i thalgrynnu i bedwar lle degol, hanner i'r eilrif agosaf;"
                    + " cyfwng sgôr Wilson 95 %, wedi'i ledu ar gyfer y sŵn yn y cyfrifon.");

    private static final List<String> OPINIONS = List.of("1", "2", "3", "4", "5");
    private static final List<String> SATISFIED = List.of("4", "5");

    private SatisfactionMeasure() {}

    /** Counts everybody who answered at all; it is no answer and is not listed. */
    private static final String ANSWERED = "*";

    /** People who gave an opinion, as shown. */
    static int base(ProtectedTable table) {
        return shown(table, sum(table, OPINIONS));
    }

    /** The share of the satisfied; empty when nobody gave an opinion, since nothing divided by nothing is no share. */
    static Optional<Share> share(ProtectedTable table) {
        var base = base(table);
        if (base == 0) {
            return Optional.empty();
        }
        var satisfied = Math.clamp(sum(table, SATISFIED), 0, base);
        return Optional.of(new Share(satisfied, base, noiseInHits(table, (double) satisfied / base)));
    }

    /**
     * Noise is in the satisfied and, with theirs, in the base. To first order the share X/N varies by
     * (Var X - 2p Cov(X, N) + p² Var N) / N², and Cov(X, N) is Var X: as if all of it were in the hits.
     */
    private static double noiseInHits(ProtectedTable table, double share) {
        var cells = SATISFIED.size() * (1 - 2 * share) + OPINIONS.size() * share * share;
        return table.noiseVariance().doubleValue() * cells;
    }

    /** Released people who gave no answer at all, not even "don't know", as shown. */
    static int notAnswered(ProtectedTable table) {
        var answered = table.counts().containsKey(ANSWERED)
                ? table.count(ANSWERED)
                : table.counts().values().stream().mapToInt(Integer::intValue).sum();
        return shown(table, table.people() - answered);
    }

    /** What is shown of the answers: nobody sees fewer than none or more than all, whatever the noise. */
    static SortedMap<String, Integer> shown(ProtectedTable table) {
        var shown = new TreeMap<String, Integer>();
        table.counts().forEach((code, people) -> shown.put(code, shown(table, people)));
        shown.remove(ANSWERED);
        return shown;
    }

    private static int shown(ProtectedTable table, int people) {
        return Math.clamp(people, 0, table.people());
    }

    private static int sum(ProtectedTable table, List<String> codes) {
        return codes.stream().mapToInt(table::count).sum();
    }
}
