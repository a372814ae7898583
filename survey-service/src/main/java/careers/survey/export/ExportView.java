package careers.survey.export;

import careers.survey.dataset.FileFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An export as its clients see it.
 *
 * @param progress rows written so far of how many; absent until it is being written
 * @param reason why there is no file; absent while there is one or will be
 * @param fileBytes size of the file
 * @param expiresAt when the file will be deleted
 * @param file where the file is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportView(
        UUID id,
        UUID campaignId,
        UUID instrumentId,
        FileFormat format,
        RequestExport.Values values,
        String language,
        boolean includeEstablishment,
        ExportState state,
        Progress progress,
        ExportReason reason,
        Instant requestedAt,
        Instant finishedAt,
        Long fileBytes,
        Instant expiresAt,

        @Schema(
                implementation = String.class,
                format = "uri-reference",
                description = "Where the file is, once it is there")
        URI file) {

    /** How far it is. */
    public record Progress(long rows, long total) {}

    static ExportView of(DataExport export) {
        boolean ready = export.state() == ExportState.SUCCEEDED;
        return new ExportView(
                export.id(),
                export.campaignId(),
                export.instrumentId(),
                export.format(),
                export.content(),
                export.language(),
                export.withEstablishments(),
                export.state(),
                export.rowsTotal() == null ? null : new Progress(export.rowsWritten(), export.rowsTotal()),
                export.reason(),
                export.requestedAt(),
                export.finishedAt(),
                ready ? export.fileBytes() : null,
                ready ? export.expiresAt() : null,
                ready ? URI.create("/api/survey/v1/exports/" + export.id() + "/file") : null);
    }
}
