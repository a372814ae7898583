package careers.survey.export;

import careers.platform.identity.CurrentUser;
import careers.platform.web.Idempotent;
import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Asking for exports of a campaign. */
@Path("/api/survey/v1/campaigns/{campaignId}/exports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exports")
public class CampaignExportResource {

    private final ExportService exports;
    private final CurrentUser user;

    CampaignExportResource(ExportService exports, CurrentUser user) {
        this.exports = exports;
        this.user = user;
    }

    @POST
    @RolesAllowed({Roles.ANALYST, Roles.PROGRAMME_ADMINISTRATOR})
    @Idempotent
    @Operation(
            summary = "Ask for the answers to one instrument of a campaign as a file",
            description =
                    "Read the export in Location until it has SUCCEEDED, then fetch its file; it is kept for a day. A row"
                            + " is one response: its week, never its moment, and no invitation or interviewer. Why a cell"
                            + " holds no answer is told apart: -5 not applicable, -6 not asked, -7 not answered, -8 don't"
                            + " know, -9 prefer not to say. Answers in words are in it when they were screened and cleared;"
                            + " an empty text says that none was given or cleared, not which. When a response in it is withdrawn, changed or erased, the"
                            + " file is gone: ask again.")
    @APIResponse(responseCode = "202", description = "Queued")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: establishments are for administrators")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such campaign")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with INSTRUMENT_NOT_IN_CAMPAIGN or INSTRUMENT_OR_AUDIENCE,"
                    + " EXPORT_TOO_LARGE_FOR_FORMAT, IDEMPOTENCY_KEY_REUSED")
    public RestResponse<ExportView> requestExport(UUID campaignId, @NotNull @Valid RequestExport request) {
        ExportView export = exports.request(campaignId, request, user);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, export)
                .location(URI.create("/api/survey/v1/exports/" + export.id()))
                .build();
    }
}
