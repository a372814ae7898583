package careers.training.payment;

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

/** Payment runs over approved claims. */
@Path("/api/training/v1/payment-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payment runs")
@RunOnVirtualThread
public class PaymentRunResource {

    private final PaymentRunService runs;
    private final PaymentFileService files;
    private final SettlementService settlements;

    PaymentRunResource(PaymentRunService runs, PaymentFileService files, SettlementService settlements) {
        this.runs = runs;
        this.files = files;
        this.settlements = settlements;
    }

    @POST
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Make a run of all approved claims that no other run has, or an empty one")
    @APIResponse(responseCode = "201", description = "The run, DRAFT")
    @APIResponse(responseCode = "409", description = "NOTHING_TO_PAY")
    public RestResponse<PaymentRunView> createPaymentRun(
            @QueryParam("claims") @Schema(implementation = RunContent.class, defaultValue = "ALL") String claims) {
        PaymentRunView view = runs.create(new QueryValue("claims", claims).oneOf(RunContent.class));
        return RestResponse.ResponseBuilder.<PaymentRunView>created(
                        URI.create("/api/training/v1/payment-runs/" + view.runId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{runId}/lines")
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Put named claims into an open run of the caller; those that cannot be paid now are named")
    @APIResponse(responseCode = "200", description = "Which were put in and which cannot be paid now")
    @APIResponse(responseCode = "403", description = "RUN_OF_ANOTHER")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "RUN_STATE_CONFLICT with allowedActions")
    public RestResponse<SelectionView> selectClaims(
            @PathParam("runId") UUID runId, @NotNull @Valid SelectClaims request) {
        return RestResponse.ok(runs.select(runId, request));
    }

    @POST
    @Path("/{runId}/lock")
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Fix a run's lines, their number, sum and digest")
    @APIResponse(responseCode = "200", description = "The run, LOCKED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "RUN_STATE_CONFLICT with allowedActions, NOTHING_TO_PAY")
    public RestResponse<PaymentRunView> lockPaymentRun(@PathParam("runId") UUID runId) {
        return ok(runs.lock(runId));
    }

    @POST
    @Path("/{runId}/authorisation")
    @RolesAllowed(Role.FINANCE_APPROVER)
    @Idempotent
    @Operation(summary = "Authorise a locked run that somebody else made, for exactly the content seen")
    @APIResponse(responseCode = "200", description = "The run, AUTHORISED")
    @APIResponse(responseCode = "403", description = "RUN_FOUR_EYES_REQUIRED: the caller made or locked it")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "RUN_STATE_CONFLICT with allowedActions, RUN_CONTENT_DIFFERS")
    public RestResponse<PaymentRunView> authorisePaymentRun(
            @PathParam("runId") UUID runId, @NotNull @Valid AuthoriseRun request) {
        return ok(runs.authorise(runId, request));
    }

    @POST
    @Path("/{runId}/instruction")
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Order the payments of an authorised run")
    @APIResponse(responseCode = "200", description = "The run, INSTRUCTED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "RUN_STATE_CONFLICT with allowedActions")
    public RestResponse<PaymentRunView> instructPaymentRun(@PathParam("runId") UUID runId) {
        return ok(runs.instruct(runId));
    }

    @POST
    @Path("/{runId}/cancellation")
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Cancel a run that was not ordered yet; other runs may take its claims")
    @APIResponse(responseCode = "200", description = "The run, CANCELLED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "RUN_STATE_CONFLICT with allowedActions")
    public RestResponse<PaymentRunView> cancelPaymentRun(@PathParam("runId") UUID runId) {
        return ok(runs.cancel(runId));
    }

    @POST
    @Path("/{runId}/file")
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Take the payment file of an instructed run; it is given out once")
    @APIResponse(responseCode = "200", description = "The file, given out this once")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "RUN_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "410", description = "FILE_ALREADY_TAKEN")
    public RestResponse<PaymentFileView> takePaymentFile(
            @PathParam("runId") UUID runId, @NotNull @Valid TakePaymentFile request) {
        return RestResponse.ok(files.take(runId, request));
    }

    @POST
    @Path("/{runId}/settlements")
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Record which payments have settled, by end-to-end id")
    @APIResponse(
            responseCode = "200",
            description = "How many settled, and which ids matched nothing or contradict the record")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "RUN_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, SETTLED_IN_FUTURE")
    public RestResponse<SettlementView> recordSettlements(
            @PathParam("runId") UUID runId, @NotNull @Valid RecordSettlements report) {
        return RestResponse.ok(settlements.record(runId, report));
    }

    @GET
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "Payment runs in order of creation")
    public Page<PaymentRunView> listPaymentRuns(@BeanParam PageQuery page) {
        return runs.list(page);
    }

    @GET
    @Path("/{runId}")
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "One payment run")
    @APIResponse(responseCode = "200", description = "The run, with its ETag")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<PaymentRunView> getPaymentRun(@PathParam("runId") UUID runId) {
        return ok(runs.get(runId));
    }

    @GET
    @Path("/{runId}/lines")
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "Lines of a run in order of end-to-end id")
    @APIResponse(responseCode = "200", description = "A page of lines")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<PaymentLineView> listPaymentLines(@PathParam("runId") UUID runId, @BeanParam PageQuery page) {
        return runs.listLines(runId, page);
    }

    private static RestResponse<PaymentRunView> ok(PaymentRunView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
