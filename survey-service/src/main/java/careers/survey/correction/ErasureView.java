package careers.survey.correction;

import java.time.Instant;
import java.util.UUID;

/** That a response was erased. */
public record ErasureView(UUID responseId, UUID campaignId, Instant erasedAt) {}
