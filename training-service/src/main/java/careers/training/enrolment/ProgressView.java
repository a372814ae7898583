package careers.training.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing said of a leader's way through a training.
 *
 * @param standing whether it holds: it neither was corrected nor takes something back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressView(
        UUID progressId,
        UUID enrolmentId,
        ProgressKind kind,
        LocalDate occurredOn,
        UUID sessionId,
        RecordProgress.Evidence evidence,
        UUID supersedes,
        boolean retracts,
        boolean standing,
        Instant declaredAt) {

    static ProgressView of(ProgressEvent event, boolean superseded) {
        return new ProgressView(
                event.id,
                event.enrolmentId,
                event.kind,
                event.occurredOn,
                event.sessionId,
                event.evidenceRef == null ? null : new RecordProgress.Evidence(event.evidenceRef, event.evidenceSha256),
                event.supersedes,
                event.retracts,
                !superseded && !event.retracts,
                event.declaredAt);
    }
}
