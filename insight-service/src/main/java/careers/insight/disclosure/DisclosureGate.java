package careers.insight.disclosure;

import careers.insight.disclosure.DrawnCounts.OfLeaf;
import careers.insight.disclosure.DrawnCounts.Question;
import careers.insight.disclosure.ReleasedSums.ReleasedSum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

/**
 * The one way out for counts of people. Every table it gives is the sum of all released blocks of the leaves of a group, or
 * withheld. The group of an area is one leaf. That of an audience is all of its leaves, each with the noise it has alone:
 * who subtracts the areas is left with the table of another leaf, and with no other noise.
 *
 * <p><b>What holds.</b> Two tables of one group, whenever and by whomever they were read, differ by whole blocks, so by no
 * people or by at least k. Any sums and differences of tables of any groups are about nobody or about at least k people.
 * Whether a table is shown depends on arrival order, counts of people and known questionnaires, never on an answer.
 *
 * <p>Under a policy with {@link Noise} every count of a released table carries noise that depends on the cell and on the
 * blocks, and on nothing else: the same table is the same whenever and however often it is read.
 *
 * <p><b>What does not hold.</b> Under a policy without noise the counts are exact: if all people of a block gave the same
 * answer, two readings before and after its release tell what each of them answered. With noise they make it more
 * likely, never certain. See {@code docs/disclosure.md}.
 */
public final class DisclosureGate {

    private final ReleasedSums sums;
    private final Noise noise;
    private final ConcurrentMap<Question, DrawnCounts> memory;

    /**
     * A gate in front of a fact store.
     *
     * @param sums the store's sums over released blocks
     * @param noise what policies with noise add
     * @param memory where the gate keeps what it has drawn; may forget anything at any time
     */
    public DisclosureGate(ReleasedSums sums, Noise noise, ConcurrentMap<Question, DrawnCounts> memory) {
        this.sums = sums;
        this.noise = noise;
        this.memory = memory;
    }

    /**
     * One table per group, in the order asked, all from one snapshot.
     *
     * @param campaign the campaign
     * @param groups the groups to list, whether anything is known of them or not: audiences, or leaves by
     *     {@link LeafName}
     * @param concept the concept the question measures; a question must have one name only, or its noise could be
     *     averaged over its names
     */
    public List<ProtectedTable> tables(UUID campaign, List<String> groups, String concept) {
        var inForce = sums.policyInForce();
        var question = new Question(campaign, concept);
        var before = memory.getOrDefault(question, DrawnCounts.NONE);
        var released = sums.of(campaign, concept, before.versions());
        var drawn = standing(before, released);
        int stood = drawn.size();
        var tables = groups.stream()
                .map(group -> table(question, group, parts(released, group), drawn, inForce))
                .toList();
        if (drawn.size() > stood || stood < before.leaves().size()) {
            memory.put(question, new DrawnCounts(drawn));
        }
        return tables;
    }

    /** What was drawn of the sums as they are now. */
    private static Map<String, OfLeaf> standing(DrawnCounts before, Map<String, ReleasedSum> released) {
        var standing = new HashMap<>(before.leaves());
        standing.entrySet()
                .removeIf(leaf -> !released.containsKey(leaf.getKey())
                        || !released.get(leaf.getKey())
                                .version()
                                .equals(leaf.getValue().version()));
        return standing;
    }

    /** The leaves of a group of which anybody is released. */
    private static SortedMap<String, ReleasedSum> parts(Map<String, ReleasedSum> released, String group) {
        var parts = new TreeMap<String, ReleasedSum>();
        released.forEach((leaf, sum) -> {
            if (sum.blocks() > 0 && LeafName.isPart(leaf, group)) {
                parts.put(leaf, sum);
            }
        });
        return parts;
    }

    /** A leaf that may not be shown takes the whole group with it: the others alone would tell of it later. */
    private ProtectedTable table(
            Question question,
            String group,
            SortedMap<String, ReleasedSum> parts,
            Map<String, OfLeaf> drawn,
            Policy inForce) {
        var policies =
                parts.values().stream().map(ReleasedSum::policy).distinct().count();
        if (policies != 1 || !parts.values().stream().allMatch(DisclosureGate::isReleasable)) {
            return ProtectedTable.withheld(group, inForce);
        }
        var counts = new TreeMap<String, Integer>();
        parts.forEach((leaf, sum) -> drawn.computeIfAbsent(leaf, first -> drawn(question, leaf, sum))
                .counts()
                .forEach((code, people) -> counts.merge(code, people, Integer::sum)));
        return ProtectedTable.free(group, List.copyOf(parts.values()), counts);
    }

    private OfLeaf drawn(Question question, String leaf, ReleasedSum sum) {
        var counts = new TreeMap<String, Integer>();
        sum.counts()
                .forEach((code, people) -> counts.put(
                        code,
                        people
                                + noise.of(
                                        new Noise.Cell(question.campaign(), leaf, question.concept(), code),
                                        sum.blocks(),
                                        sum.policy().noise())));
        return new OfLeaf(sum.version(), counts);
    }

    private static boolean isReleasable(ReleasedSum sum) {
        return sum.people() >= (long) sum.blocks() * sum.policy().minimum() && sum.interpretable();
    }
}
