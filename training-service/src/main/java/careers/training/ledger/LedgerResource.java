package careers.training.ledger;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The scheme's money. */
@Path("/api/training/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
@RunOnVirtualThread
public class LedgerResource {

    private final Ledger ledger;
    private final LedgerHistory history;

    LedgerResource(Ledger ledger, LedgerHistory history) {
        this.ledger = ledger;
        this.history = history;
    }

    @POST
    @Path("/budget-allocations")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Add to the scheme's budget")
    @APIResponse(
            responseCode = "201",
            description = "The allocation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BudgetAllocationView.class)))
    public RestResponse<BudgetAllocationView> allocateBudget(@NotNull @Valid AllocateBudget request) {
        return RestResponse.ResponseBuilder.<BudgetAllocationView>created(
                        URI.create("/api/training/v1/ledger/trial-balance"))
                .entity(ledger.allocate(request))
                .build();
    }

    @GET
    @Path("/ledger/trial-balance")
    @RolesAllowed({Role.AUDITOR, Role.PROGRAMME_ADMINISTRATOR})
    @Operation(
            summary = "Every account with its balance, now or at an earlier moment, and the proof that they balance",
            description = "With asAt, balances are the sums of the movements that had occurred by then.")
    @APIResponse(responseCode = "200", description = "All accounts of money")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST: NOT_A_TIME, TIME_IN_FUTURE")
    public TrialBalanceView getTrialBalance(
            @QueryParam("asAt")
                    @Parameter(description = "A time in UTC, not in the future; now if it is absent")
                    @Schema(implementation = Instant.class)
                    String asAt) {
        return asAt == null ? ledger.trialBalance() : history.trialBalance(new QueryValue("asAt", asAt));
    }

    @GET
    @Path("/ledger/transactions")
    @RolesAllowed(Role.AUDITOR)
    @Operation(summary = "Every movement of money with its entries, in order of posting")
    @APIResponse(responseCode = "200", description = "A page of movements")
    @APIResponse(responseCode = "400", description = "INVALID_CURSOR, UNKNOWN_PARAMETER, MALFORMED_REQUEST")
    public Page<LedgerTransactionView> listLedgerTransactions(
            @QueryParam("source")
                    @Parameter(description = "Only what is posted for facts that begin so, such as claim: and an id")
                    String source,
            @QueryParam("account")
                    @Parameter(description = "Only what touches this account")
                    @Schema(implementation = Account.class)
                    String account,
            @BeanParam PageQuery page) {
        return history.transactions(source, new QueryValue("account", account).oneOf(Account.class), page);
    }
}
