package careers.training.claim;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.platform.web.QueryValue;
import careers.training.access.Role;
import careers.training.bursary.ClaimState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Bursary claims of schools and colleges. */
@Path("/api/training/v1/bursary-claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bursary claims")
@RunOnVirtualThread
public class BursaryClaimResource {

    private final ClaimSubmission submission;
    private final ClaimService claims;
    private final DecisionService decisions;

    BursaryClaimResource(ClaimSubmission submission, ClaimService claims, DecisionService decisions) {
        this.submission = submission;
        this.claims = claims;
        this.decisions = decisions;
    }

    @POST
    @Path("/eligibility-checks")
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Operation(summary = "What every rule says of a claim for an enrolment; stores nothing")
    @APIResponse(responseCode = "200", description = "What every rule says")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no enrolment of the caller's school")
    public EligibilityView checkEligibility(@NotNull @Valid SubmitClaim request) {
        return submission.check(request);
    }

    @POST
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Claim the bursary for a completed enrolment of the caller's school")
    @APIResponse(responseCode = "201", description = "The claim; Location says where it is")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no enrolment of the caller's school")
    public RestResponse<ClaimView> submitClaim(@NotNull @Valid SubmitClaim request) {
        ClaimView view = submission.submit(request);
        return RestResponse.ResponseBuilder.<ClaimView>created(
                        URI.create("/api/training/v1/bursary-claims/" + view.claimId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{claimId}/decisions")
    @RolesAllowed(Role.FINANCE_APPROVER)
    @Idempotent
    @Operation(summary = "Approve or reject a claim, as first or second approver, for exactly the content seen")
    public RestResponse<ClaimView> decideClaim(
            @PathParam("claimId") UUID claimId, @NotNull @Valid DecideClaim decision) {
        return ok(decisions.decide(claimId, decision));
    }

    @GET
    @Path("/{claimId}/decisions")
    @RolesAllowed({Role.FINANCE_APPROVER, Role.PAYMENT_OFFICER, Role.AUDITOR})
    @Operation(summary = "Who submitted a claim and who decided on it")
    public DecisionsView getDecisions(@PathParam("claimId") UUID claimId) {
        return decisions.taken(claimId);
    }

    @POST
    @Path("/{claimId}/withdrawal")
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Withdraw a claim of the caller's school")
    public RestResponse<ClaimView> withdrawClaim(@PathParam("claimId") UUID claimId) {
        return ok(claims.withdraw(claimId));
    }

    @GET
    @RolesAllowed({
        Role.SCHOOL_CLIENT,
        Role.PROGRAMME_ADMINISTRATOR,
        Role.FINANCE_APPROVER,
        Role.PAYMENT_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "Claims in order of submission; a school sees its own")
    public Page<ClaimView> listClaims(
            @QueryParam("state") @Schema(implementation = ClaimState.class) String state, @BeanParam PageQuery page) {
        return claims.list(new QueryValue("state", state).oneOf(ClaimState.class), page);
    }

    @GET
    @Path("/{claimId}")
    @RolesAllowed({
        Role.SCHOOL_CLIENT,
        Role.PROGRAMME_ADMINISTRATOR,
        Role.FINANCE_APPROVER,
        Role.PAYMENT_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "One claim")
    public RestResponse<ClaimView> getClaim(@PathParam("claimId") UUID claimId) {
        return ok(claims.get(claimId));
    }

    @GET
    @Path("/{claimId}/history")
    @RolesAllowed({
        Role.SCHOOL_CLIENT,
        Role.PROGRAMME_ADMINISTRATOR,
        Role.FINANCE_APPROVER,
        Role.PAYMENT_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "What happened to one claim, step by step, and why")
    public HistoryView getHistory(@PathParam("claimId") UUID claimId) {
        return claims.history(claimId);
    }

    private static RestResponse<ClaimView> ok(ClaimView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
