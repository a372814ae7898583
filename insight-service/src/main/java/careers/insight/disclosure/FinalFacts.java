package careers.insight.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where tables of closed campaigns come from and what is remembered of them. Whoever implements this hands over unprotected
 * answers, so only {@link FinalGate} may call it.
 */
public interface FinalFacts {

    /** What was decided about a table; empty where it was never asked for. */
    Optional<Kept> decided(TableName table);

    /** Which table was decided about under a name; empty where none was. */
    Optional<TableName> named(String name);

    /**
     * Keeps others from deciding about the group until the end of the transaction, and fixes its people the first time.
     *
     * @return empty while a group of the campaign may still grow or its answers are being read
     */
    Optional<Scope> lock(UUID campaign, String audience);

    /** The code that each person of the scope answered, null for none or several; in the order of {@link Scope#blocks}. */
    List<String> answers(Scope scope, String concept);

    /** The school of each person, null where there is none; in the order of {@link Scope#blocks}. */
    List<String> schools(Scope scope);

    /**
     * Whether a leader of each school of a group had completed training before its campaign opened, as it was known when
     * this was first asked: who completes later moves nobody. The group must be locked.
     */
    Map<String, Boolean> trained(UUID campaign, String audience);

    /** How the people of the scope are divided in tables that were given, by the name of the division. */
    Map<String, Given> given(Scope scope);

    /** Remembers how people are divided in a table that is given. */
    void give(Scope scope, String division, List<Given.Part> parts);

    /** Remembers a decision for good, under a name. */
    Kept decide(TableName table, Decision decision);

    /**
     * Which table.
     *
     * @param first the concept whose name comes first
     * @param second the other
     */
    record TableName(UUID campaign, String audience, String first, String second) {}

    /**
     * The people of a closed group: all blocks of which nobody has left.
     *
     * @param policy the strictest of its leaves
     * @param digest of who they are; noise is drawn under it, so that tables of other people do not differ by people alone
     * @param blocks the block of each, from 0
     * @param broken whether somebody has left since they were fixed
     */
    record Scope(UUID campaign, String audience, Policy policy, String digest, int[] blocks, boolean broken) {}

    /**
     * A division as it is remembered.
     *
     * @param parts its parts
     * @param with the divisions it stands in a table with
     */
    record Given(List<Part> parts, Set<String> with) {
        /**
         * A part.
         *
         * @param category what its people have in common
         * @param people the bits of their places
         */
        public record Part(Category category, byte[] people) {}
    }

    /**
     * A decision as it is remembered.
     *
     * @param decision what was decided
     * @param lineage its name, and where its numbers come from
     */
    record Kept(Decision decision, Lineage lineage) {}

    /**
     * What became of a table, with noise where it is given.
     *
     * @param reason why it is not given; null when it is
     * @param policy the policy that decided
     * @param noiseVariance of each count
     * @param rows parts by the first concept
     * @param columns parts by the second
     * @param counts people with noise, by row and column
     */
    record Decision(
            CrossedTable.Refusal reason,
            String policy,
            double noiseVariance,
            List<Category> rows,
            List<Category> columns,
            List<List<Integer>> counts) {}
}
