package careers.insight.satisfaction;

import careers.insight.query.Parameter;
import careers.insight.query.Tagged;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Satisfaction by respondent group. */
@Path("/api/insight/v1/satisfaction")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SatisfactionResource {

    private final SatisfactionService satisfaction;
    private final Tagged tagged;

    SatisfactionResource(SatisfactionService satisfaction, Tagged tagged) {
        this.satisfaction = satisfaction;
        this.tagged = tagged;
    }

    /** The five groups of one campaign. */
    @GET
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(summary = "Compare the satisfaction of the five respondent groups of a campaign")
    public RestResponse<SatisfactionView> getSatisfaction(
            @QueryParam("campaign") String campaign, @Context Request request) {
        return tagged.answer(
                satisfaction.byGroup(new Parameter("campaign", campaign).requiredUuid()), request);
    }
}
