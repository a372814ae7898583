package careers.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What all parts of the story share.
 *
 * @param run tells this run from every other, in names that must be unique
 */
record Story(ApiClient api, Console console, Clock clock, String run) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Story begin(ApiClient api, Console console) {
        return new Story(
                api, console, Clock.systemUTC(), UUID.randomUUID().toString().substring(0, 8));
    }

    /** The day in London, by which the scheme counts. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    void say(String pattern, Object... values) {
        console.say(pattern, values);
    }
}
