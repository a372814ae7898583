package careers.insight.disclosure;

import careers.insight.disclosure.FinalFacts.Decision;
import careers.insight.disclosure.FinalFacts.Kept;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The answers of one closed group to two questions at once, cleared for publication, or the reason why they are not. Only
 * {@link FinalGate} makes one. Every count carries noise of its own; there is no total but their sum.
 */
public final class CrossedTable {

    private final Decision decision;
    private final Lineage lineage;
    private final boolean turned;

    private CrossedTable(Kept kept, boolean turned) {
        this.decision = kept.decision();
        this.lineage = kept.lineage();
        this.turned = turned;
    }

    /** What was decided, with rows and columns changed over where it was asked the other way round. */
    static CrossedTable of(Kept kept, boolean turned) {
        return new CrossedTable(kept, turned);
    }

    /** Why it is withheld; null when it is given. */
    public Refusal reason() {
        return decision.reason();
    }

    /** Version of the policy that decided. */
    public String policy() {
        return decision.policy();
    }

    /** Variance of the noise in each count, in people squared. */
    public double noiseVariance() {
        return decision.noiseVariance();
    }

    /** Its name, and where it comes from; the same in either direction. */
    public Lineage lineage() {
        return lineage;
    }

    /** The place of a row and a column among those of both directions. */
    public int place(int row, int column) {
        int size = rows().size() * columns().size();
        return (turned ? size : 0) + row * columns().size() + column;
    }

    /** What the rows are; none when withheld. */
    public List<Category> rows() {
        return turned ? decision.columns() : decision.rows();
    }

    /** What the columns are. */
    public List<Category> columns() {
        return turned ? decision.rows() : decision.columns();
    }

    /** People of a row and a column, with noise: it may be below 0. */
    public int count(int row, int column) {
        return turned
                ? decision.counts().get(column).get(row)
                : decision.counts().get(row).get(column);
    }

    /** The columns of those who gave an answer. */
    public int[] answered() {
        return IntStream.range(0, columns().size())
                .filter(column -> !columns().get(column).givesNoAnswer())
                .toArray();
    }

    /** Why a table is withheld. */
    public enum Refusal {
        /** Fewer than a hundred answered both, or all but one answer is of too few. */
        BASE_BELOW_MINIMUM,
        /** With the blocks, or with another table, it would single out fewer than k people. */
        MIN_CUT,
        /** A part of it and a part of an earlier table differ by fewer than k people, or that can no longer be checked. */
        LEDGER_OVERLAP,
        /** An arm has too few schools or people. */
        ARM_TOO_SMALL,
        /** The group is older than noise. */
        POLICY_WITHOUT_NOISE
    }
}
