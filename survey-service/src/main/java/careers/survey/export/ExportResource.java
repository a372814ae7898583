package careers.survey.export;

import careers.platform.identity.CurrentUser;
import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Exports: how far they are, and their files. */
@Path("/api/survey/v1/exports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exports", description = "Answers as files for statistics: CSV, XLSX, NDJSON, SPSS, Triple-S, DDI")
public class ExportResource {

    private final ExportService exports;
    private final CurrentUser user;

    ExportResource(ExportService exports, CurrentUser user) {
        this.exports = exports;
        this.user = user;
    }

    @GET
    @Path("/{exportId}")
    @RolesAllowed({Roles.ANALYST, Roles.PROGRAMME_ADMINISTRATOR})
    @Operation(summary = "Read how far an export is")
    @APIResponse(responseCode = "200", description = "The export")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public ExportView getExport(UUID exportId) {
        return exports.get(exportId, user);
    }

    @GET
    @Path("/{exportId}/file")
    // One type, or the writer is chosen by the wrapper and writes the file's name; what is sent is the format's own
    // type.
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.ANALYST, Roles.PROGRAMME_ADMINISTRATOR})
    @Operation(summary = "Fetch the file of an export")
    @APIResponse(
            responseCode = "200",
            description = "The file, in the media type of its format",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/x-spss-sav",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "EXPORT_NOT_READY, with its state")
    @APIResponse(responseCode = "410", description = "EXPORT_EXPIRED, with the reason")
    public RestResponse<File> getExportFile(UUID exportId) {
        ExportService.ExportFile file = exports.file(exportId, user);
        return RestResponse.ResponseBuilder.ok(file.path().toFile(), file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    @DELETE
    @Path("/{exportId}")
    @RolesAllowed({Roles.ANALYST, Roles.PROGRAMME_ADMINISTRATOR})
    @Operation(summary = "Stop an export and delete its file")
    @APIResponse(responseCode = "204", description = "Stopped or deleted, now or before")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public void deleteExport(UUID exportId) {
        exports.delete(exportId, user);
    }
}
