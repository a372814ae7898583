package careers.insight.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which leaf of a campaign an answer belongs to. An area is a leaf of its own for an audience where the sampling frame
 * expects enough people of it; all others are pooled into the leaf of the audience. It is decided once, when the campaign
 * opens, from the frame and never from the data ({@code insight §4c}): neither who answered nor what changes what can be
 * asked for.
 */
public final class Lattice {

    /** The lattice of a campaign that was opened without areas: each audience is one leaf. */
    public static final Lattice OF_AUDIENCES = new Lattice(Map.of(), Map.of());

    private final Map<String, String> areas;
    private final Map<String, Set<String>> own;

    private Lattice(Map<String, String> areas, Map<String, Set<String>> own) {
        this.areas = areas;
        this.own = own;
    }

    /**
     * A lattice as it was decided.
     *
     * @param areas the area of each establishment of the frame
     * @param own by audience, the areas that are leaves of their own
     */
    public static Lattice decided(Map<String, String> areas, Map<String, Set<String>> own) {
        var sorted = new TreeMap<String, Set<String>>();
        own.forEach((audience, names) -> sorted.put(audience, new TreeSet<>(names)));
        return new Lattice(Map.copyOf(areas), sorted);
    }

    /**
     * Whether an area is a leaf of its own for an audience.
     *
     * @param expected people the frame expects of the audience there
     */
    public static boolean isOwn(Policy policy, int expected) {
        return policy.areaMinimum() > 0 && expected >= policy.areaMinimum();
    }

    /**
     * The leaf of an answer.
     *
     * @param establishment where it was given; null where it names none
     */
    public String leafOf(String audience, String establishment) {
        var area = establishment == null ? null : areas.get(establishment);
        return area != null && hasLeaf(audience, area) ? LeafName.of(audience, area) : audience;
    }

    /** Whether there may be figures of an audience in an area. */
    public boolean hasLeaf(String audience, String area) {
        return own.getOrDefault(audience, Set.of()).contains(area);
    }
}
