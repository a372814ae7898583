package careers.platform.event;

import java.time.Duration;

/** The settings of the platform, except that the relay looks more often. */
record RelayConfig() implements EventConfig {

    @Override
    public Relay relay() {
        return new Relay() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public int batch() {
                return 500;
            }

            @Override
            public Duration idle() {
                return Duration.ofMillis(10);
            }
        };
    }

    @Override
    public Intake intake() {
        throw new UnsupportedOperationException("the relay takes nothing in");
    }
}
