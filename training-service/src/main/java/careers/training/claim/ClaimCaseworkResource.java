package careers.training.claim;

import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import careers.training.bursary.ClaimCommand;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Case work of the programme's office on bursary claims. */
@Path("/api/training/v1/bursary-claims/{claimId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bursary claims")
@RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
@RunOnVirtualThread
public class ClaimCaseworkResource {

    private final CaseworkService casework;

    ClaimCaseworkResource(CaseworkService casework) {
        this.casework = casework;
    }

    @POST
    @Path("/screening")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Find a claim eligible about which the register leaves something open")
    @APIResponse(responseCode = "200", description = "The claim, ELIGIBLE")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAIM_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: REASON_NOT_APPLICABLE")
    public RestResponse<ClaimView> screenClaim(@PathParam("claimId") UUID claimId, @NotNull @Valid DoCasework request) {
        return ok(casework.step(claimId, ClaimCommand.SCREEN, request.reasonCodes()));
    }

    @POST
    @Path("/hold")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Stop a claim for budget, a query or an investigation; approvals are given anew afterwards")
    @APIResponse(responseCode = "200", description = "The claim, HELD_BUDGET, HELD_QUERY or HELD_FRAUD")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAIM_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: REASON_NOT_APPLICABLE")
    public RestResponse<ClaimView> holdClaim(@PathParam("claimId") UUID claimId, @NotNull @Valid HoldClaim request) {
        return ok(casework.step(claimId, request.kind().command(), request.reasonCodes()));
    }

    @POST
    @Path("/release")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "End a hold; the claim is screened again")
    @APIResponse(responseCode = "200", description = "The claim, SUBMITTED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAIM_STATE_CONFLICT with allowedActions; BUDGET_EXHAUSTED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: REASON_NOT_APPLICABLE")
    public RestResponse<ClaimView> releaseClaim(
            @PathParam("claimId") UUID claimId, @NotNull @Valid DoCasework request) {
        return ok(casework.step(claimId, ClaimCommand.RELEASE, request.reasonCodes()));
    }

    @POST
    @Path("/return")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Return a claim to its school to be amended")
    @APIResponse(responseCode = "200", description = "The claim, RETURNED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAIM_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: REASON_NOT_APPLICABLE")
    public RestResponse<ClaimView> returnClaim(@PathParam("claimId") UUID claimId, @NotNull @Valid DoCasework request) {
        return ok(casework.step(claimId, ClaimCommand.RETURN, request.reasonCodes()));
    }

    @POST
    @Path("/ineligibility")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "End a claim that may not be paid; entitlement and budget are free again")
    @APIResponse(responseCode = "200", description = "The claim, INELIGIBLE")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAIM_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: REASON_NOT_APPLICABLE")
    public RestResponse<ClaimView> findClaimIneligible(
            @PathParam("claimId") UUID claimId, @NotNull @Valid DoCasework request) {
        return ok(casework.step(claimId, ClaimCommand.FIND_INELIGIBLE, request.reasonCodes()));
    }

    private static RestResponse<ClaimView> ok(ClaimView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
