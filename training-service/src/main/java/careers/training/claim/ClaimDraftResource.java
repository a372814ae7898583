package careers.training.claim;

import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import careers.training.audit.Recorded;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Claims that a school is still writing, and those that were returned to it. */
@Path("/api/training/v1/bursary-claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bursary claims")
@RunOnVirtualThread
public class ClaimDraftResource {

    private final ClaimSubmission submission;

    ClaimDraftResource(ClaimSubmission submission) {
        this.submission = submission;
    }

    @POST
    @Path("/drafts")
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Draft a claim; nobody else sees it, and it holds neither entitlement nor budget")
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAIM_ALREADY_DRAFTED")
    @APIResponse(responseCode = "422", description = "CLAIM_NOT_ELIGIBLE: POLICY_IN_FORCE, TRAINING_COMPLETED")
    public RestResponse<ClaimView> draftClaim(@NotNull @Valid SubmitClaim request) {
        ClaimView view = submission.draft(request);
        return RestResponse.ResponseBuilder.<ClaimView>created(
                        URI.create("/api/training/v1/bursary-claims/" + view.claimId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @PUT
    @Path("/{claimId}")
    @Recorded
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Operation(summary = "Replace what a draft shows; send its ETag in If-Match")
    @APIResponse(responseCode = "200", description = "The draft")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAIM_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<ClaimView> editDraft(
            @PathParam("claimId") UUID claimId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReplaceEvidence request) {
        return ok(submission.edit(claimId, ifMatch, request));
    }

    @POST
    @Path("/{claimId}/submission")
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Hand in a draft; send its ETag in If-Match")
    @APIResponse(responseCode = "200", description = "The claim, ELIGIBLE, SUBMITTED or HELD_BUDGET")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAIM_STATE_CONFLICT with allowedActions, SCHEME_FROZEN")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "CLAIM_NOT_ELIGIBLE with every rule that fails")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<ClaimView> submitDraft(
            @PathParam("claimId") UUID claimId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ok(submission.submitDraft(claimId, ifMatch));
    }

    @POST
    @Path("/{claimId}/amendment")
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Hand in a returned claim again with other evidence; send its ETag in If-Match")
    @APIResponse(responseCode = "200", description = "The claim, ELIGIBLE or SUBMITTED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAIM_STATE_CONFLICT with allowedActions, SCHEME_FROZEN")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "CLAIM_NOT_ELIGIBLE with every rule that fails")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<ClaimView> amendClaim(
            @PathParam("claimId") UUID claimId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReplaceEvidence request) {
        return ok(submission.amend(claimId, ifMatch, request));
    }

    private static RestResponse<ClaimView> ok(ClaimView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
