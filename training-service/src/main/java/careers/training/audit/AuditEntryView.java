package careers.training.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act as auditors read it. */
@Schema(examples = """
                {"id": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11", "actor": "3f8f2c1e-5f5b-4a53-9b51-0d7c2d0f7a10",
                 "action": "AUTHORISE_RUN", "target": "payment-runs/019f0b6e-1111-7d3e-9f10-2b7f5d1c4a11/authorisation",
                 "requestId": "019f0b6e-2222-7d3e-9f10-2b7f5d1c4a11", "recordedAt": "2026-11-21T09:30:00Z"}""")
public record AuditEntryView(
        UUID id,

        @Schema(
                description =
                        "Subject of the access token, stable per person or client; training-service for its own jobs")
        String actor,

        @Schema(description = "The operation, UPPER_SNAKE") String action,

        @Schema(description = "Path of what was made or acted on, behind /api/training/v1/")
        String target,

        @Schema(description = "The X-Request-Id under which it was done")
        String requestId,

        Instant recordedAt) {}
