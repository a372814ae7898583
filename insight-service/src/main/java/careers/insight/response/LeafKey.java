package careers.insight.response;

import java.util.Comparator;
import java.util.UUID;

/**
 * A leaf by its name.
 *
 * @param campaign the campaign
 * @param group as {@link careers.insight.disclosure.LeafName} makes it
 */
record LeafKey(UUID campaign, String group) implements Comparable<LeafKey> {

    @Override
    public int compareTo(LeafKey other) {
        return Comparator.comparing(LeafKey::campaign)
                .thenComparing(LeafKey::group)
                .compare(this, other);
    }
}
