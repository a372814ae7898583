package careers.insight.campaign;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The campaigns figures can be asked for. */
@Path("/api/insight/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns", description = "Which campaigns figures can be asked for")
public class CampaignResource {

    private final Campaigns campaigns;

    CampaignResource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Lists the known campaigns. */
    @GET
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(summary = "List the campaigns figures can be asked for")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER, INVALID_CURSOR")
    public Page<CampaignView> listCampaigns(@BeanParam @Valid PageQuery query) {
        return campaigns.page(query);
    }
}
