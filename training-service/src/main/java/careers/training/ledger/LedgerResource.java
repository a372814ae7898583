package careers.training.ledger;

import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The scheme's money. */
@Path("/api/training/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
@RunOnVirtualThread
public class LedgerResource {

    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @POST
    @Path("/budget-allocations")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Add to the scheme's budget")
    public RestResponse<BudgetAllocationView> allocateBudget(@NotNull @Valid AllocateBudget request) {
        return RestResponse.ResponseBuilder.<BudgetAllocationView>created(
                        URI.create("/api/training/v1/ledger/trial-balance"))
                .entity(ledger.allocate(request))
                .build();
    }

    @GET
    @Path("/ledger/trial-balance")
    @RolesAllowed({Role.AUDITOR, Role.PROGRAMME_ADMINISTRATOR})
    @Operation(summary = "Every account with its balance, and the proof that they balance")
    public TrialBalanceView getTrialBalance() {
        return ledger.trialBalance();
    }
}
