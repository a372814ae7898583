package careers.training.clawback;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.platform.web.QueryValue;
import careers.training.access.Role;
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

/** Claiming back what was paid. */
@Path("/api/training/v1/clawbacks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clawbacks")
@RunOnVirtualThread
public class ClawbackResource {

    private final ClawbackService clawbacks;
    private final ClawbackMoney money;

    ClawbackResource(ClawbackService clawbacks, ClawbackMoney money) {
        this.clawbacks = clawbacks;
        this.money = money;
    }

    @POST
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Propose to claim back what was paid for a claim, or a part of it")
    @APIResponse(responseCode = "201", description = "The clawback, PROPOSED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such claim")
    @APIResponse(responseCode = "409", description = "CLAIM_NOT_PAID, CLAWBACK_EXCEEDS_PAID")
    public RestResponse<ClawbackView> proposeClawback(@NotNull @Valid ProposeClawback request) {
        ClawbackView view = clawbacks.propose(request);
        return RestResponse.ResponseBuilder.<ClawbackView>created(
                        URI.create("/api/training/v1/clawbacks/" + view.clawbackId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{clawbackId}/school-question")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Ask the school what it has to say, with a day by which to answer")
    @APIResponse(responseCode = "200", description = "The clawback, SCHOOL_REPRESENTATION")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAWBACK_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "RESPOND_BY_NOT_AHEAD")
    public RestResponse<ClawbackView> askSchool(
            @PathParam("clawbackId") UUID clawbackId, @NotNull @Valid AskSchool request) {
        return ok(clawbacks.ask(clawbackId, request));
    }

    @POST
    @Path("/{clawbackId}/representation")
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Say what the caller's school has to say to a clawback")
    @APIResponse(responseCode = "200", description = "The clawback, with what the school says")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAWBACK_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public RestResponse<ClawbackView> representSchool(
            @PathParam("clawbackId") UUID clawbackId, @NotNull @Valid RepresentSchool request) {
        return ok(clawbacks.represent(clawbackId, request));
    }

    @POST
    @Path("/{clawbackId}/cancellation")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "End a clawback that was not raised")
    @APIResponse(responseCode = "200", description = "The clawback, CANCELLED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAWBACK_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public RestResponse<ClawbackView> cancelClawback(
            @PathParam("clawbackId") UUID clawbackId, @NotNull @Valid CancelClawback request) {
        return ok(clawbacks.cancel(clawbackId, request));
    }

    @POST
    @Path("/{clawbackId}/approval")
    @RolesAllowed(Role.FINANCE_APPROVER)
    @Idempotent
    @Operation(summary = "Approve a clawback that somebody else proposed, for exactly the content seen")
    @APIResponse(responseCode = "200", description = "The clawback, APPROVED")
    @APIResponse(responseCode = "403", description = "CLAWBACK_FOUR_EYES_REQUIRED, CLAWBACK_DECIDER_SPEAKS_FOR_SCHOOL")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "CLAWBACK_STATE_CONFLICT with allowedActions, CLAWBACK_CONTENT_DIFFERS, REPRESENTATION_OPEN")
    public RestResponse<ClawbackView> approveClawback(
            @PathParam("clawbackId") UUID clawbackId, @NotNull @Valid DecideClawback request) {
        return ok(money.approve(clawbackId, request));
    }

    @POST
    @Path("/{clawbackId}/raising")
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Raise an approved clawback: the school owes it")
    @APIResponse(responseCode = "200", description = "The clawback, RAISED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description =
                    "CLAWBACK_STATE_CONFLICT with allowedActions, CLAIM_NOT_PAID, CLAWBACK_EXCEEDS_PAID, SCHEME_FROZEN")
    public RestResponse<ClawbackView> raiseClawback(@PathParam("clawbackId") UUID clawbackId) {
        return ok(money.raise(clawbackId));
    }

    @POST
    @Path("/{clawbackId}/recoveries")
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Record money that came in for a clawback, all or a part of what is owed")
    @APIResponse(responseCode = "200", description = "The clawback, PART_RECOVERED or RECOVERED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "CLAWBACK_STATE_CONFLICT with allowedActions, RECOVERY_ALREADY_RECORDED")
    @APIResponse(responseCode = "422", description = "RECOVERED_IN_FUTURE, RECOVERY_EXCEEDS_DEBT")
    public RestResponse<ClawbackView> recordRecovery(
            @PathParam("clawbackId") UUID clawbackId, @NotNull @Valid RecordRecovery request) {
        return ok(money.recover(clawbackId, request));
    }

    @POST
    @Path("/{clawbackId}/write-off-proposal")
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Propose to give up what is still owed")
    @APIResponse(responseCode = "200", description = "The clawback, WRITE_OFF_PROPOSED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAWBACK_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public RestResponse<ClawbackView> proposeWriteOff(
            @PathParam("clawbackId") UUID clawbackId, @NotNull @Valid ProposeWriteOff request) {
        return ok(money.proposeWriteOff(clawbackId, request));
    }

    @POST
    @Path("/{clawbackId}/write-off-approval")
    @RolesAllowed(Role.FINANCE_APPROVER)
    @Idempotent
    @Operation(summary = "Give up what is still owed, as somebody else proposed")
    @APIResponse(responseCode = "200", description = "The clawback, WRITTEN_OFF")
    @APIResponse(responseCode = "403", description = "CLAWBACK_FOUR_EYES_REQUIRED, CLAWBACK_DECIDER_SPEAKS_FOR_SCHOOL")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "CLAWBACK_STATE_CONFLICT with allowedActions, CLAWBACK_CONTENT_DIFFERS")
    public RestResponse<ClawbackView> approveWriteOff(
            @PathParam("clawbackId") UUID clawbackId, @NotNull @Valid DecideClawback request) {
        return ok(money.approveWriteOff(clawbackId, request));
    }

    @POST
    @Path("/{clawbackId}/write-off-refusal")
    @RolesAllowed(Role.FINANCE_APPROVER)
    @Idempotent
    @Operation(summary = "Refuse to give up what is still owed")
    @APIResponse(responseCode = "200", description = "The clawback, RAISED")
    @APIResponse(responseCode = "403", description = "CLAWBACK_FOUR_EYES_REQUIRED, CLAWBACK_DECIDER_SPEAKS_FOR_SCHOOL")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CLAWBACK_STATE_CONFLICT with allowedActions")
    public RestResponse<ClawbackView> refuseWriteOff(@PathParam("clawbackId") UUID clawbackId) {
        return ok(money.refuseWriteOff(clawbackId));
    }

    @GET
    @RolesAllowed({
        Role.SCHOOL_CLIENT,
        Role.PROGRAMME_ADMINISTRATOR,
        Role.FINANCE_APPROVER,
        Role.PAYMENT_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "Clawbacks in order of proposal; a school sees its own")
    public Page<ClawbackView> listClawbacks(
            @QueryParam("claim") @Schema(implementation = UUID.class) String claim,
            @QueryParam("state") @Schema(implementation = ClawbackState.class) String state,
            @BeanParam PageQuery page) {
        return clawbacks.list(
                new QueryValue("claim", claim).uuid(), new QueryValue("state", state).oneOf(ClawbackState.class), page);
    }

    @GET
    @Path("/{clawbackId}")
    @RolesAllowed({
        Role.SCHOOL_CLIENT,
        Role.PROGRAMME_ADMINISTRATOR,
        Role.FINANCE_APPROVER,
        Role.PAYMENT_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "One clawback")
    @APIResponse(responseCode = "200", description = "The clawback, with its ETag")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<ClawbackView> getClawback(@PathParam("clawbackId") UUID clawbackId) {
        return ok(clawbacks.get(clawbackId));
    }

    @GET
    @Path("/{clawbackId}/recoveries")
    @RolesAllowed({
        Role.SCHOOL_CLIENT,
        Role.PROGRAMME_ADMINISTRATOR,
        Role.FINANCE_APPROVER,
        Role.PAYMENT_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "What came in for a clawback, in order of its recording")
    @APIResponse(responseCode = "200", description = "A page of recoveries")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<RecoveryView> listRecoveries(@PathParam("clawbackId") UUID clawbackId, @BeanParam PageQuery page) {
        return money.recoveries(clawbackId, page);
    }

    private static RestResponse<ClawbackView> ok(ClawbackView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
