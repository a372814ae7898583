package careers.training.establishment;

import java.time.Instant;
import java.util.UUID;
import java.util.function.IntConsumer;

/** What a file would change, and how to change it. */
record RegisterUpdate(RegisterDifference difference, Writing writing) {

    /** Writes the difference for an import at a time, and says again and again how many rows are left to write. */
    interface Writing {

        void write(UUID importId, Instant at, IntConsumer left);
    }

    void apply(UUID importId, Instant at, IntConsumer left) {
        writing.write(importId, at, left);
    }
}
