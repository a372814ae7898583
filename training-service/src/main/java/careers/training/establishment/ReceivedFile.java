package careers.training.establishment;

import java.time.Instant;
import java.util.UUID;

/**
 * A register file that was sent, and how far it has come. Its content is apart from it.
 *
 * @param rowsDone how many of its rows are compared and written
 * @param refusal null unless it was refused or failed
 */
record ReceivedFile(
        UUID id,
        RegisterLayout layout,
        ImportOptions options,
        String sha256,
        int rows,
        String sentBy,
        Instant receivedAt,
        ImportState state,
        int rowsDone,
        Instant finishedAt,
        ImportRefusal refusal) {}
