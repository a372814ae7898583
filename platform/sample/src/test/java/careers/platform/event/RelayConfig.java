package careers.platform.event;

import java.time.Duration;

/** The settings of the platform, except that the relay looks more often. */
record RelayConfig(int batch) implements EventConfig {

    RelayConfig() {
        this(500);
    }

    @Override
    public Relay relay() {
        return new Relay() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public int batch() {
                return batch;
            }

            @Override
            public Duration idle() {
                return Duration.ofMillis(10);
            }

            @Override
            public Duration gather() {
                return Duration.ofMillis(10);
            }
        };
    }

    @Override
    public Intake intake() {
        throw new UnsupportedOperationException("the relay takes nothing in");
    }
}
