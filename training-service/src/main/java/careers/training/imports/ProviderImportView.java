package careers.training.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file and how far it has come.
 *
 * @param rows all of them; done are created, updated, unchanged and rejected together
 * @param finishedAt when the last row had its outcome; absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"importId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11", "providerUkprn": "10012345",
                 "kind": "COMPLETIONS", "mode": "APPLY",
                 "fileSha256": "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4", "rows": 120,
                 "receivedAt": "2026-09-02T09:30:00Z", "finishedAt": "2026-09-02T09:30:02Z", "created": 118,
                 "updated": 0, "unchanged": 1, "rejected": 1}""")
public record ProviderImportView(
        UUID importId,
        String providerUkprn,
        ImportKind kind,
        ImportMode mode,
        String fileSha256,
        int rows,
        Instant receivedAt,
        Instant finishedAt,
        int created,
        int updated,
        int unchanged,
        int rejected) {}
