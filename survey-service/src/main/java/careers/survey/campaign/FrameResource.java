package careers.survey.campaign;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.survey.Roles;
import careers.survey.jsonlines.JsonLines;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sampling frames: whom a campaign means to ask. */
@Path("/api/survey/v1/campaigns/{campaignId}/frame")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns")
public class FrameResource {

    private final FrameService frames;

    FrameResource(FrameService frames) {
        this.frames = frames;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(
            summary = "Set the sampling frame of a campaign",
            description = "How many of each audience are asked at each establishment. The whole frame, in the place of"
                    + " the one before, as JSON or as lines of JSON (application/x-ndjson) with one entry each;"
                    + " If-Match names the version of the campaign.")
    @APIResponse(responseCode = "200", description = "Set; ETag is the campaign's new version")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST with the lines that cannot be read")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CAMPAIGN_ACTION_NOT_ALLOWED, with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<FrameSummary> setFrame(
            UUID campaignId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid SetFrame frame) {
        return answer(frames.set(campaignId, ifMatch, frame));
    }

    @PUT
    @Consumes(JsonLines.MEDIA_TYPE)
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(hidden = true, summary = "Set the sampling frame of a campaign, one entry a line")
    public RestResponse<FrameSummary> setFrameLines(
            UUID campaignId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] entries) {
        return answer(frames.setLines(campaignId, ifMatch, entries));
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "List the sampling frame of a campaign by establishment")
    @APIResponse(responseCode = "200", description = "A page of the frame")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<FrameEntry> listFrame(UUID campaignId, @BeanParam PageQuery query) {
        return frames.page(campaignId, query);
    }

    private static RestResponse<FrameSummary> answer(FrameService.Versioned frame) {
        return RestResponse.ResponseBuilder.ok(frame.summary())
                .header(HttpHeaders.ETAG, ETags.of(frame.version()))
                .build();
    }
}
