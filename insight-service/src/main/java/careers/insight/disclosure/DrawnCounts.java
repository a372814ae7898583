package careers.insight.disclosure;

import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Counts of the leaves of a campaign with the noise that was drawn for them, to be remembered: to add up a leaf and to draw
 * its noise takes longer than all the rest of an answer, and neither changes before the sums do. What is remembered is of one
 * version of the sums of a leaf, and which version stands is asked each time, so nobody has to be told to forget. That
 * something is remembered tells that somebody has asked, and nothing of who waits: nobody who waits is in a sum.
 *
 * @param leaves by leaf
 */
public record DrawnCounts(Map<String, OfLeaf> leaves) {

    static final DrawnCounts NONE = new DrawnCounts(Map.of());

    /** Copies the leaves. */
    public DrawnCounts {
        leaves = Map.copyOf(leaves);
    }

    /** The version of the sums of each leaf. */
    Map<String, String> versions() {
        return leaves.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, leaf -> leaf.getValue().version()));
    }

    /** How many numbers it holds, for whoever says how many may be remembered. */
    public int size() {
        return leaves.values().stream()
                .mapToInt(leaf -> 1 + leaf.counts().size())
                .sum();
    }

    /** What counts are about: the answers of a campaign to all questions of one concept. */
    public record Question(UUID campaign, String concept) {}

    /**
     * The counts of one leaf.
     *
     * @param version the version of its sums
     * @param counts people by answer code, with noise
     */
    record OfLeaf(String version, SortedMap<String, Integer> counts) {}
}
