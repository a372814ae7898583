package careers.training.establishment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The import of a register file: how far it is, and when it is DONE, what came of it or would come of it. The changes
 * one by one are at {@code …/changes}.
 *
 * @param effectiveOn the day that the file describes
 * @param finishedAt absent while it is WAITING or RUNNING
 * @param refusal only of an import that is REFUSED or FAILED, which changed nothing
 * @param report null, so that its members are absent, until the import is DONE
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EstablishmentImportView(
        UUID importId,
        ImportState state,

        @Schema(description = "Which shape of file was recognised")
        String layout,

        @Schema(description = "True when nothing is changed")
        boolean dryRun,

        Coverage coverage,

        LocalDate effectiveOn,

        @Schema(description = "Digest of the file's bytes") String sha256,

        @Schema(description = "How many establishments may disappear although they are too many, if somebody said so")
        Integer acknowledgedDisappearances,

        @Schema(description = "How many rows the file has") int rows,

        @Schema(description = "How many of them are compared and written so far; none of it counts until DONE")
        int rowsDone,

        @Schema(description = "Who sent the file") String importedBy,

        Instant receivedAt,

        Instant finishedAt,
        ImportRefusal refusal,
        @JsonUnwrapped ImportReport report) {

    static EstablishmentImportView of(ReceivedFile file, ImportReport report) {
        return new EstablishmentImportView(
                file.id(),
                file.state(),
                file.layout().name(),
                file.options().dryRun(),
                file.options().coverage(),
                file.options().effectiveOn(),
                file.sha256(),
                file.options().acknowledged(),
                file.rows(),
                file.rowsDone(),
                file.sentBy(),
                file.receivedAt(),
                file.finishedAt(),
                file.refusal(),
                report);
    }
}
