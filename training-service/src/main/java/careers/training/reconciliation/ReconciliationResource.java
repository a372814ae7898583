package careers.training.reconciliation;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Comparisons of ledger, claims, payments and payers' files. */
@Path("/api/training/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
@RunOnVirtualThread
public class ReconciliationResource {

    private final ReconciliationService reconciliations;

    ReconciliationResource(ReconciliationService reconciliations) {
        this.reconciliations = reconciliations;
    }

    @POST
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.AUDITOR})
    @Idempotent
    @Operation(summary = "Compare ledger, claims, payments and payers' files, and keep what differs")
    @APIResponse(responseCode = "201", description = "The comparison, with how much differs")
    public RestResponse<ReconciliationView> reconcile() {
        ReconciliationView view = reconciliations.reconcile();
        return RestResponse.ResponseBuilder.<ReconciliationView>created(
                        URI.create("/api/training/v1/reconciliations/" + view.reconciliationId()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "Comparisons in order of time")
    public Page<ReconciliationView> listReconciliations(@BeanParam PageQuery page) {
        return reconciliations.list(page);
    }

    @GET
    @Path("/{reconciliationId}")
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "One comparison")
    @APIResponse(responseCode = "200", description = "The comparison")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public ReconciliationView getReconciliation(@PathParam("reconciliationId") UUID reconciliationId) {
        return reconciliations.get(reconciliationId);
    }

    @GET
    @Path("/{reconciliationId}/findings")
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "What differs, each by name")
    @APIResponse(responseCode = "200", description = "A page of what differs")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<FindingView> listFindings(
            @PathParam("reconciliationId") UUID reconciliationId, @BeanParam PageQuery page) {
        return reconciliations.findings(reconciliationId, page);
    }
}
