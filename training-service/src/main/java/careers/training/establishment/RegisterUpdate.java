package careers.training.establishment;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What a file would change, and how to change it.
 *
 * @param writing takes the id of the import and the time
 */
record RegisterUpdate(RegisterDifference difference, BiConsumer<UUID, Instant> writing) {

    void apply(UUID importId, Instant at) {
        writing.accept(importId, at);
    }
}
