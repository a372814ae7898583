package careers.insight.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How streams of releases behave. */
@ConfigMapping(prefix = "insight.release-streams")
interface ReleaseStreamConfig {

    /** How many may be open in this process; more are told to come back. Each holds a connection of the gateway. */
    @WithDefault("16")
    int streams();

    /** After how long a stream ends by itself. */
    @WithDefault("5m")
    Duration length();

    /** After how much silence a comment is sent, for whoever stands between. */
    @WithDefault("10s")
    Duration heartbeat();

    /** How long a client may take over one event. */
    @WithDefault("5s")
    Duration patience();
}
