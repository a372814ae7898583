package careers.training.establishment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The regions of England as the Office for National Statistics names them, and Wales. */
public enum Region {
    NORTH_EAST("A", "North East"),
    NORTH_WEST("B", "North West"),
    YORKSHIRE_AND_THE_HUMBER("D", "Yorkshire and the Humber"),
    EAST_MIDLANDS("E", "East Midlands"),
    WEST_MIDLANDS("F", "West Midlands"),
    EAST_OF_ENGLAND("G", "East of England"),
    LONDON("H", "London"),
    SOUTH_EAST("J", "South East"),
    SOUTH_WEST("K", "South West"),
    WALES("W", "Wales (pseudo)");

    private final String gor;
    private final String name;

    Region(String gor, String name) {
        this.gor = gor;
        this.name = name;
    }

    /** The region of a government office region's code as Get Information about Schools writes it: {@code H}. */
    static Optional<Region> ofCode(String code) {
        return Arrays.stream(values())
                .filter(region -> region.gor.equalsIgnoreCase(code))
                .findFirst();
    }

    /** The region of a name, in whichever case; nothing for {@code Not Applicable} and what else is none. */
    static Optional<Region> ofName(String name) {
        return Arrays.stream(values())
                .filter(region -> region.name.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
