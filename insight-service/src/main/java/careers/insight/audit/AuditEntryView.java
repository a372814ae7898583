package careers.insight.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act as auditors read it. */
@Schema(examples = """
                {"id": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11", "actor": "3f8f2c1e-5f5b-4a53-9b51-0d7c2d0f7a10",
                 "action": "HELD_EVENT_SKIP", "target": "held-event-decisions/019f0b6e-1111-7d3e-9f10-2b7f5d1c4a11",
                 "requestId": "019f0b6e-2222-7d3e-9f10-2b7f5d1c4a11", "recordedAt": "2026-11-21T09:30:00Z"}""")
public record AuditEntryView(
        UUID id,

        @Schema(description = "Subject of the access token, stable per person or client")
        String actor,

        @Schema(description = "What was done, UPPER_SNAKE; REFUSED_ and the operation where nothing was")
        String action,

        @Schema(description = "What was decided, or the path that was refused, behind /api/insight/v1/")
        String target,

        @Schema(description = "The X-Request-Id under which it was done")
        String requestId,

        Instant recordedAt) {

    static AuditEntryView of(ResultSet row) throws SQLException {
        return new AuditEntryView(
                row.getObject("id", UUID.class),
                row.getString("actor"),
                row.getString("action"),
                row.getString("target"),
                row.getString("request_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
