package careers.insight.campaign;

import careers.insight.disclosure.LeafName;
import careers.platform.text.Text;
import java.util.List;

/**
 * A region of the sampling frame of a campaign, and of which groups there are figures of it. It was decided from the frame
 * when the campaign opened, so it says nothing about anybody who answered.
 *
 * @param region the region, for the parameter {@code region}
 * @param label its name
 * @param groups groups with figures of their own in the region
 * @param pooled groups of which too few people were expected there: they count in the figures of all regions alone
 */
public record RegionView(Region region, Text label, List<Audience> groups, List<Audience> pooled) {

    /** Copies the lists. */
    public RegionView {
        groups = List.copyOf(groups);
        pooled = List.copyOf(pooled);
    }

    /** The name of a group in the region, at the gate; that of the group itself where no region is named. */
    public static String group(RegionView region, Audience audience) {
        return region == null
                ? audience.name()
                : LeafName.of(audience.name(), region.region().name());
    }
}
