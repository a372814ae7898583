package careers.training.integrity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A verification and what it has found so far.
 *
 * @param finishedAt absent while it is running, as untilPosition and rootSha256
 * @param differences the first hundred
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"verificationId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11", "state": "DIFFERENT",
                 "requestedAt": "2026-11-21T09:30:00Z", "finishedAt": "2026-11-21T09:30:04Z", "chains": 1204,
                 "chainsChecked": 1204, "untilPosition": 3311, "differenceCount": 1,
                 "rootSha256": "7b1f0c3a5d2e4f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8",
                 "differences": [{"table": "payment_line", "id": "019f0b6e-1111-7d3e-9f10-2b7f5d1c4a11",
                                  "column": "amount_pence", "kind": "CHANGED"}]}""")
public record VerificationView(
        UUID verificationId,
        VerificationState state,
        Instant requestedAt,
        Instant finishedAt,

        @Schema(description = "How many aggregates have a chain")
        long chains,

        @Schema(description = "How many of them have been replayed and compared")
        long chainsChecked,

        @Schema(description = "All published events up to here went into rootSha256")
        Long untilPosition,

        @Schema(
                description = "Digest over the seals of these events in their order. Keep it elsewhere: a later"
                        + " verification must find the same")
        String rootSha256,

        long differenceCount,
        List<Difference> differences) {}
