package careers.survey.correction;

import java.time.Instant;
import java.util.UUID;

/** Event {@code survey.response.erased}: whoever keeps anything of the response must forget it. */
record ResponseErased(UUID responseId, UUID campaignId, int revision, Instant erasedAt) {

    static final String TYPE = "survey.response.erased";
}
