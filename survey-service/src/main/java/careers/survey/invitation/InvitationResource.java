package careers.survey.invitation;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.survey.Roles;
import careers.survey.jsonlines.JsonLines;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Invitations: who may answer once. */
@Path("/api/survey/v1/campaigns/{campaignId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Invitations", description = "Access codes; each lets one response in and cannot be joined to it")
public class InvitationResource {

    private static final String KEY = "Idempotency-Key";

    private final InvitationService invitations;

    InvitationResource(InvitationService invitations) {
        this.invitations = invitations;
    }

    @POST
    @Path("/invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(
            summary = "Issue invitations",
            description = "At most 5,000 at once: so many of one kind as JSON, or one entry a line"
                    + " (application/x-ndjson) with audience, establishment and, if the client wants, a code of its"
                    + " own. The codes are in this answer and nowhere else. The same Idempotency-Key again is 409 with"
                    + " uploadId: if the answer was lost, void that upload and issue again under a new key.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = IssuedInvitations.class)))
    @APIResponse(responseCode = "400", description = "IDEMPOTENCY_KEY_REQUIRED, MALFORMED_REQUEST")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "CAMPAIGN_ACTION_NOT_ALLOWED, ACCESS_CODE_TAKEN, INVITATIONS_ISSUED_BEFORE with uploadId")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public RestResponse<IssuedInvitations> issueInvitations(
            UUID campaignId,
            @Parameter(description = "New for each intent, 1 to 128 characters") @HeaderParam(KEY) String key,
            @NotNull @Valid GenerateInvitations request) {
        return RestResponse.status(RestResponse.Status.CREATED, invitations.generate(campaignId, key, request));
    }

    @POST
    @Path("/invitations")
    @Consumes(JsonLines.MEDIA_TYPE)
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(hidden = true, summary = "Issue invitations, one entry a line")
    public RestResponse<IssuedInvitations> uploadInvitations(
            UUID campaignId, @HeaderParam(KEY) String key, byte[] entries) {
        return RestResponse.status(RestResponse.Status.CREATED, invitations.upload(campaignId, key, entries));
    }

    @GET
    @Path("/invitation-uploads")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "List the uploads of invitations, without their codes")
    @APIResponse(responseCode = "200", description = "A page of uploads")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<UploadView> listInvitationUploads(UUID campaignId, @BeanParam PageQuery query) {
        return invitations.uploads(campaignId, query);
    }

    @DELETE
    @Path("/invitation-uploads/{uploadId}")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(summary = "Void the unused invitations of an upload")
    @APIResponse(responseCode = "204", description = "None of them lets anybody in any more")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public void voidInvitations(UUID campaignId, UUID uploadId) {
        invitations.voidUnused(campaignId, uploadId);
    }
}
