package careers.insight.satisfaction;

import careers.insight.disclosure.ProtectedTable;
import careers.insight.statistics.Share;
import careers.platform.text.Text;
import java.util.List;
import java.util.Optional;

/** How satisfaction is measured: the share of those with an opinion who chose one of the two upper steps of five. */
final class SatisfactionMeasure {

    /** The concept that questions of this measure carry in every questionnaire. */
    static final String CONCEPT = "satisfaction";

    static final Text DEFINITION = new Text(
            "Share of people who chose 4 or 5, among those who chose 1 to 5."
                    + " Unweighted; rounded half to even at four decimal places; 95 % Wilson score interval.",
            "Cyfran y bobl a ddewisodd 4 neu 5, ymhlith y rhai a ddewisodd 1 i 5."
                    + " Heb ei phwysoli; wedi'i thalgrynnu i bedwar lle degol, hanner i'r eilrif agosaf;"
                    + " cyfwng sgôr Wilson 95 %.");

    private static final List<String> OPINIONS = List.of("1", "2", "3", "4", "5");
    private static final List<String> SATISFIED = List.of("4", "5");

    private SatisfactionMeasure() {}

    /** People who gave an opinion. */
    static int base(ProtectedTable table) {
        return OPINIONS.stream().mapToInt(table::count).sum();
    }

    /** The share of the satisfied; empty when nobody gave an opinion, since nothing divided by nothing is no share. */
    static Optional<Share> share(ProtectedTable table) {
        var base = base(table);
        var satisfied = SATISFIED.stream().mapToInt(table::count).sum();
        return base == 0 ? Optional.empty() : Optional.of(new Share(satisfied, base));
    }

    /** Released people who gave no answer at all, not even "don't know". */
    static int notAnswered(ProtectedTable table) {
        return table.people()
                - table.counts().values().stream().mapToInt(Integer::intValue).sum();
    }
}
