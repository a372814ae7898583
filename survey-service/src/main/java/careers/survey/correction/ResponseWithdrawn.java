package careers.survey.correction;

import java.time.Instant;
import java.util.UUID;

/** Event {@code survey.response.withdrawn}: the respondent took it back; it counts no more. */
record ResponseWithdrawn(UUID responseId, UUID campaignId, int revision, Instant withdrawnAt) {

    static final String TYPE = "survey.response.withdrawn";
}
