package careers.bench;

import careers.bench.LoadGenerator.Measured;
import java.time.Duration;

/** One way of sending responses. */
interface Load {

    /** Sends for so long, and waits for all answers to what was sent. */
    Measured run(Duration time);
}
