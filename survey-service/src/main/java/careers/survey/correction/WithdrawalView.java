package careers.survey.correction;

import java.time.Instant;
import java.util.UUID;

/** That a response was withdrawn. */
public record WithdrawalView(UUID responseId, UUID campaignId, Instant withdrawnAt) {}
