package careers.survey.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One act as auditors read it.
 *
 * @param reason absent where the act needs none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"id": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11", "actor": "3f8f2c1e-5f5b-4a53-9b51-0d7c2d0f7a10",
                 "action": "PARITY_WAIVED", "target": "instrument/019f0b6e-1111-7d3e-9f10-2b7f5d1c4a11",
                 "reason": "Enw brand: yr un fath yn y ddwy iaith", "requestId": "019f0b6e-2222-7d3e-9f10-2b7f5d1c4a11",
                 "recordedAt": "2026-11-21T09:30:00Z"}""")
public record AuditEntryView(
        UUID id,

        @Schema(
                description =
                        "Subject of the access token, stable per person or client; survey-service for its own jobs")
        String actor,

        @Schema(description = "What was done, UPPER_SNAKE") String action,

        @Schema(description = "Kind and id of what it was done to, for instance instrument/{id}")
        String target,

        String reason,

        @Schema(description = "The X-Request-Id under which it was done")
        String requestId,

        Instant recordedAt) {

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.id, entry.actor, entry.action, entry.target, entry.reason, entry.requestId, entry.recordedAt);
    }
}
