package careers.training.payment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A payer's file and what came of it.
 *
 * @param sha256 digest of its bytes, by which the same file is known again
 * @param results how many rows came to what
 */
public record PayerResponseView(
        UUID responseId,
        String sha256,
        PayerFileFormat format,
        Instant receivedAt,
        int rowCount,
        Map<RowResult, Integer> results) {

    static PayerResponseView of(PayerResponseTable.Taken file, Map<RowResult, Integer> results) {
        int rows = results.values().stream().mapToInt(Integer::intValue).sum();
        return new PayerResponseView(file.id(), file.sha256(), file.format(), file.receivedAt(), rows, results);
    }
}
