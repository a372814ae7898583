package careers.insight.disclosure;

import java.util.List;
import java.util.UUID;

/**
 * The one way out for counts of people. Every table it gives is the sum of all released blocks of a leaf, or withheld.
 *
 * <p><b>What holds.</b> Two tables of one group, whenever and by whomever they were read, differ by whole blocks, so by no
 * people or by at least k. Any sums and differences of tables of any groups are about nobody or about at least k people.
 * Whether a table is shown depends on arrival order, counts of people and known questionnaires, never on an answer.
 *
 * <p><b>What does not hold.</b> The counts are exact; no noise is added. If all people of a block gave the same answer, two
 * readings before and after its release tell what each of them answered. On a question where nine in ten agree that is
 * the case for about a third of the people. Someone who knows k - 1 answers of a block learns the last one. Noise over the
 * sequence of blocks is the remedy, and it is not part of this gate yet.
 */
public final class DisclosureGate {

    private final ReleasedSums sums;

    /**
     * A gate in front of a fact store.
     *
     * @param sums the store's sums over released blocks
     */
    public DisclosureGate(ReleasedSums sums) {
        this.sums = sums;
    }

    /**
     * One table per group, in the order asked, all from one snapshot.
     *
     * @param campaign the campaign
     * @param groups the groups to list, whether anything is known of them or not
     * @param concept the concept the question measures
     */
    public List<ProtectedTable> tables(UUID campaign, List<String> groups, String concept) {
        var inForce = sums.policyInForce();
        var released = sums.of(campaign, concept);
        return groups.stream()
                .map(group -> protect(group, released.get(group), inForce))
                .toList();
    }

    private static ProtectedTable protect(String group, ReleasedSums.ReleasedSum sum, Policy inForce) {
        return sum != null && isReleasable(sum)
                ? ProtectedTable.free(group, sum)
                : ProtectedTable.withheld(group, inForce);
    }

    private static boolean isReleasable(ReleasedSums.ReleasedSum sum) {
        return sum.blocks() > 0
                && sum.people() >= (long) sum.blocks() * sum.policy().minimum()
                && sum.interpretable();
    }
}
