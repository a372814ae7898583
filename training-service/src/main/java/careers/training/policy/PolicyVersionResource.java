package careers.training.policy;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import careers.training.audit.Recorded;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** The dated terms of the bursary. */
@Path("/api/training/v1/policy-versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bursary policy")
@RunOnVirtualThread
public class PolicyVersionResource {

    private final PolicyService policies;

    PolicyVersionResource(PolicyService policies) {
        this.policies = policies;
    }

    @POST
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Draft new terms of a scheme")
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(
            responseCode = "422",
            description = "SCHEME_UNKNOWN, POLICY_AMOUNTS_INCOMPLETE, POLICY_DATES_REVERSED, VALIDATION_FAILED")
    public RestResponse<PolicyVersionView> draftPolicy(@NotNull @Valid WritePolicy terms) {
        PolicyVersionView view = policies.draft(terms);
        return RestResponse.ResponseBuilder.<PolicyVersionView>created(
                        URI.create("/api/training/v1/policy-versions/" + view.policyVersionId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @PUT
    @Path("/{policyVersionId}")
    @Recorded
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Operation(summary = "Write a draft anew; send its ETag in If-Match")
    @APIResponse(responseCode = "200", description = "The draft")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "POLICY_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<PolicyVersionView> editPolicy(
            @PathParam("policyVersionId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WritePolicy terms) {
        return ok(policies.edit(id, ifMatch, terms));
    }

    @POST
    @Path("/{policyVersionId}/simulation")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Simulate a draft over a year and keep with it what was found")
    @APIResponse(responseCode = "200", description = "The terms, SIMULATED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "POLICY_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: NOT_AN_ACADEMIC_YEAR")
    public RestResponse<PolicyVersionView> simulateDraft(
            @PathParam("policyVersionId") UUID id, @NotNull @Valid RecordSimulation request) {
        return ok(policies.simulate(id, request));
    }

    @POST
    @Path("/{policyVersionId}/revision")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER})
    @Idempotent
    @Operation(summary = "Make a draft of simulated or approved terms again")
    @APIResponse(responseCode = "200", description = "The terms, DRAFT")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "POLICY_STATE_CONFLICT with allowedActions")
    public RestResponse<PolicyVersionView> revisePolicy(@PathParam("policyVersionId") UUID id) {
        return ok(policies.revise(id));
    }

    @POST
    @Path("/{policyVersionId}/approval")
    @RolesAllowed(Role.FINANCE_APPROVER)
    @Idempotent
    @Operation(summary = "Approve exactly the terms seen, by somebody who did not write them")
    @APIResponse(responseCode = "200", description = "The terms, APPROVED")
    @APIResponse(responseCode = "403", description = "POLICY_FOUR_EYES_REQUIRED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "POLICY_CONTENT_DIFFERS, POLICY_STATE_CONFLICT with allowedActions")
    public RestResponse<PolicyVersionView> approvePolicy(
            @PathParam("policyVersionId") UUID id, @NotNull @Valid ApprovePolicy request) {
        return ok(policies.approve(id, request));
    }

    @POST
    @Path("/{policyVersionId}/activation")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Put approved terms into force from their first day on; those before them end")
    @APIResponse(responseCode = "200", description = "The terms, ACTIVE")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "POLICY_RETROACTIVE, POLICY_OVERLAPS, POLICY_STATE_CONFLICT with allowedActions")
    public RestResponse<PolicyVersionView> activatePolicy(@PathParam("policyVersionId") UUID id) {
        return ok(policies.activate(id));
    }

    @POST
    @Path("/{policyVersionId}/retirement")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "End terms without a successor")
    @APIResponse(responseCode = "200", description = "The terms, RETIRED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "POLICY_RETROACTIVE, POLICY_OVERLAPS, POLICY_STATE_CONFLICT with allowedActions")
    public RestResponse<PolicyVersionView> retirePolicy(
            @PathParam("policyVersionId") UUID id, @NotNull @Valid RetirePolicy request) {
        return ok(policies.retire(id, request));
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "Versions of the terms in order of creation")
    public Page<PolicyVersionView> listPolicies(@BeanParam PageQuery page) {
        return policies.list(page);
    }

    @GET
    @Path("/{policyVersionId}")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "One version of the terms")
    @APIResponse(responseCode = "200", description = "The terms")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<PolicyVersionView> getPolicy(@PathParam("policyVersionId") UUID id) {
        return ok(policies.get(id));
    }

    private static RestResponse<PolicyVersionView> ok(PolicyVersionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
