package careers.survey.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft as its client sees it.
 *
 * @param next variables that are to be asked now: shown after the answers so far and not answered yet, in order
 */
public record DraftView(
        UUID draftId, UUID campaignId, DraftContent content, List<String> next, Instant createdAt, Instant updatedAt) {}
