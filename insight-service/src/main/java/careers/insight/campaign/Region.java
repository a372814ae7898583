package careers.insight.campaign;

import careers.platform.text.Text;

/** The areas of a sampling frame: the regions of England of the Office for National Statistics, and Wales. */
public enum Region {
    NORTH_EAST("North East", "Gogledd-ddwyrain Lloegr"),
    NORTH_WEST("North West", "Gogledd-orllewin Lloegr"),
    YORKSHIRE_AND_THE_HUMBER("Yorkshire and The Humber", "Swydd Efrog a'r Humber"),
    EAST_MIDLANDS("East Midlands", "Dwyrain Canolbarth Lloegr"),
    WEST_MIDLANDS("West Midlands", "Gorllewin Canolbarth Lloegr"),
    EAST_OF_ENGLAND("East of England", "Dwyrain Lloegr"),
    LONDON("London", "Llundain"),
    SOUTH_EAST("South East", "De-ddwyrain Lloegr"),
    SOUTH_WEST("South West", "De-orllewin Lloegr"),
    WALES("Wales", "Cymru");

    private final Text label;

    Region(String en, String cy) {
        this.label = new Text(en, cy);
    }

    /** What the region is called. */
    public Text label() {
        return label;
    }
}
