package careers.survey.campaign;

import careers.platform.time.LondonCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Local days and times in London as instants. A campaign is announced by day, so whoever answers within the days that were
 * announced must be let in: a day opens at its first and closes after its last moment; a time that the clocks skip in
 * spring is the moment they jump; of a time that they show twice in autumn, a window opens with the first and closes with
 * the second.
 */
final class LondonTime {

    static final ZoneId ZONE = LondonCalendar.LONDON;

    private static final Pattern DAY = Pattern.compile("2[0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");

    private LondonTime() {}

    /** When a window opens that begins on this local day or at this local time; nothing when there is no such day. */
    static Optional<Instant> opening(String local) {
        return read(local, 0).map(time -> instant(time, true));
    }

    /** When a window closes, exclusive, that ends with this local day or at this local time. */
    static Optional<Instant> closing(String local) {
        return read(local, 1).map(time -> instant(time, false));
    }

    /** The instant on a London clock, with its offset. */
    static String show(Instant instant) {
        return instant == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }

    private static Optional<LocalDateTime> read(String local, int daysAfter) {
        try {
            if (DAY.matcher(local).matches()) {
                return Optional.of(LocalDate.parse(local).plusDays(daysAfter).atStartOfDay());
            }
            return TIME.matcher(local).matches() ? Optional.of(LocalDateTime.parse(local)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(LocalDateTime local, boolean first) {
        ZoneOffsetTransition jump = ZONE.getRules().getTransition(local);
        if (jump == null) {
            return local.toInstant(ZONE.getRules().getOffset(local));
        }
        ZoneOffset offset = first ? jump.getOffsetBefore() : jump.getOffsetAfter();
        return jump.isGap() ? jump.getInstant() : local.toInstant(offset);
    }
}
