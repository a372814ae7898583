package careers.insight.campaign;

import careers.platform.text.Text;

/**
 * The region that figures are about.
 *
 * @param code the region
 * @param label its name
 */
public record RegionLabel(Region code, Text label) {

    /** The label of a region; null for none. */
    public static RegionLabel of(RegionView region) {
        return region == null ? null : new RegionLabel(region.region(), region.label());
    }

    /** The name of something in the region. */
    public Text after(Text name) {
        return new Text(name.en() + ", " + label.en(), name.cy() + ", " + label.cy());
    }
}
