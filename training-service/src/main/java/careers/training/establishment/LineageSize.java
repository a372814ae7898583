package careers.training.establishment;

import java.util.HashMap;
import java.util.Map;

/**
 * How many establishments links join to one lineage. The longest that was ever published has 19 members; a file that
 * chains thousands is damaged, and the database would take minutes to follow it.
 */
final class LineageSize {

    static final int LIMIT = 200;

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private int largest = 1;

    /** The number of members of the largest lineage. */
    static int largest(Iterable<LinkEntry.Ends> links) {
        LineageSize size = new LineageSize();
        for (LinkEntry.Ends link : links) {
            if (link.kind().isLineal()) {
                size.join(size.root(link.urn()), size.root(link.linkedUrn()));
            }
        }
        return size.largest;
    }

    private String root(String urn) {
        String at = urn;
        while (parents.containsKey(at)) {
            at = parents.get(at);
        }
        return at;
    }

    /** The smaller hangs under the larger, so that no way to a root is long. */
    private void join(String one, String other) {
        if (one.equals(other)) {
            return;
        }
        boolean oneIsLarger = sizeOf(one) >= sizeOf(other);
        String root = oneIsLarger ? one : other;
        parents.put(oneIsLarger ? other : one, root);
        int together = sizeOf(one) + sizeOf(other);
        sizes.put(root, together);
        largest = Math.max(largest, together);
    }

    private int sizeOf(String root) {
        return sizes.getOrDefault(root, 1);
    }
}
