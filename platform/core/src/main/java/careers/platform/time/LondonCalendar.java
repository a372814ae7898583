package careers.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days and instants of the one clock. A day begins and ends at midnight in London, whatever the machine's zone. */
@ApplicationScoped
public class LondonCalendar {

    /** Where the days of all services begin and end. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock clock;

    LondonCalendar(Clock clock) {
        this.clock = clock;
    }

    /** The day it is now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** This instant, to the microsecond that the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
