package careers.training.payee;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Changes of payee. */
@Path("/api/training/v1/payee-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payees")
@RunOnVirtualThread
public class PayeeChangeResource {

    private final PayeeService payees;

    PayeeChangeResource(PayeeService payees) {
        this.payees = payees;
    }

    @POST
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Propose who is paid for an establishment; nothing is paid for it until that is decided")
    @APIResponse(responseCode = "201", description = "The change, PROPOSED")
    @APIResponse(responseCode = "409", description = "PAYEE_CHANGE_OPEN, PAYEE_DAY_TAKEN")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, PAYEE_ESTABLISHMENT_UNKNOWN")
    public RestResponse<PayeeChangeView> proposePayee(@NotNull @Valid ProposePayee request) {
        PayeeChangeView view = payees.propose(request);
        return RestResponse.ResponseBuilder.<PayeeChangeView>created(
                        URI.create("/api/training/v1/payee-changes/" + view.payeeChangeId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{payeeChangeId}/approval")
    @RolesAllowed(Role.FINANCE_APPROVER)
    @Idempotent
    @Operation(summary = "Approve a change of payee that somebody else proposed")
    @APIResponse(responseCode = "200", description = "The change, APPROVED")
    @APIResponse(responseCode = "403", description = "PAYEE_FOUR_EYES_REQUIRED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "PAYEE_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<PayeeChangeView> approvePayee(
            @PathParam("payeeChangeId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ok(payees.decide(id, PayeeChangeCommand.APPROVE, ifMatch));
    }

    @POST
    @Path("/{payeeChangeId}/refusal")
    @RolesAllowed(Role.FINANCE_APPROVER)
    @Idempotent
    @Operation(summary = "Refuse a change of payee that somebody else proposed")
    @APIResponse(responseCode = "200", description = "The change, REFUSED")
    @APIResponse(responseCode = "403", description = "PAYEE_FOUR_EYES_REQUIRED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "PAYEE_STATE_CONFLICT with allowedActions")
    public RestResponse<PayeeChangeView> refusePayee(
            @PathParam("payeeChangeId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ok(payees.decide(id, PayeeChangeCommand.REFUSE, ifMatch));
    }

    @GET
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "Changes of payee in order of proposal")
    public Page<PayeeChangeView> listPayeeChanges(@BeanParam PageQuery page) {
        return payees.list(page);
    }

    @GET
    @Path("/{payeeChangeId}")
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "One change of payee")
    @APIResponse(responseCode = "200", description = "The change, with its ETag")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<PayeeChangeView> getPayeeChange(@PathParam("payeeChangeId") UUID id) {
        return ok(payees.get(id));
    }

    private static RestResponse<PayeeChangeView> ok(PayeeChangeView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
