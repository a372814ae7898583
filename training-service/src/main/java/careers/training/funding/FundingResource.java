package careers.training.funding;

import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programme as its funder sees it. */
@Path("/api/training/v1/funding-summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funding", description = "The programme in sums")
@RunOnVirtualThread
public class FundingResource {

    private final FundingService funding;

    FundingResource(FundingService funding) {
        this.funding = funding;
    }

    @GET
    @RolesAllowed({Role.FUNDER, Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(
            summary = "Money, places, claims and enrolments in sums",
            description = "Aggregates over the whole programme; nothing about a single school, provider or person.")
    @APIResponse(responseCode = "200", description = "The sums")
    public FundingSummaryView getFundingSummary() {
        return funding.summary();
    }
}
