package careers.training.payment;

import java.util.List;
import java.util.UUID;

/**
 * What came of a report of settlements.
 *
 * @param alreadySettled how many were recorded before
 * @param unmatched end-to-end ids that are not in this run: reported, never guessed
 * @param contradictory end-to-end ids of payments that came back, or of which the report says two things
 */
public record SettlementView(
        UUID runId,
        RunState state,
        int settled,
        int alreadySettled,
        List<String> unmatched,
        List<String> contradictory) {}
