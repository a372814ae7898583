package careers.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How events leave and arrive. */
@ConfigMapping(prefix = "careers.event")
interface EventConfig {

    Relay relay();

    Intake intake();

    interface Relay {
        /** Whether this process publishes; off only where a test looks at the outbox itself. */
        @WithDefault("true")
        boolean enabled();

        /** Events in flight in one round; 500 keeps a round below about 50 ms. */
        @WithDefault("500")
        int batch();

        /** Pause after a round that found nothing. */
        @WithDefault("PT0.1S")
        Duration idle();

        /** How far the starts of two rounds lie apart while many events come; see {@link Pace}. */
        @WithDefault("PT0.05S")
        Duration gather();
    }

    interface Intake {
        /** Whether this process consumes; only services with an {@link EventHandler} do. */
        @WithDefault("true")
        boolean enabled();

        /** How many consumers this process has; each takes a part of the partitions, one at most reads each. */
        @WithDefault("1")
        int consumers();

        /**
         * A name that this process has again after a restart and that no other has meanwhile. By it the broker gives the
         * partitions back at once, where it else waits until the member that was killed counts as dead.
         */
        Optional<String> member();

        /** Events of one look at the log at most, which are one transaction. */
        @WithDefault("500")
        int batch();

        /** How far the starts of two looks lie apart while many events come; see {@link Pace}. */
        @WithDefault("PT0.25S")
        Duration gather();

        /** How often an event that fails for an unknown reason is tried before its key is parked. */
        @WithDefault("3")
        int attempts();

        /** First pause between two tries; doubles up to 30 times itself. */
        @WithDefault("PT0.2S")
        Duration backoff();
    }
}
