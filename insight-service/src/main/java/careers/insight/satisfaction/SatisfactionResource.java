package careers.insight.satisfaction;

import careers.insight.campaign.Region;
import careers.insight.query.Call;
import careers.insight.query.Format;
import careers.insight.query.Rendering;
import careers.platform.web.QueryValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Satisfaction by respondent group. */
@Path("/api/insight/v1/satisfaction")
@RunOnVirtualThread
@Tag(name = "Figures", description = "What may be shown, with base, interval and reason")
public class SatisfactionResource {

    private final SatisfactionService satisfaction;
    private final Rendering rendering;

    SatisfactionResource(SatisfactionService satisfaction, Rendering rendering) {
        this.satisfaction = satisfaction;
        this.rendering = rendering;
    }

    /** The five groups of one campaign, everywhere or in a region. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE, Format.CSVW_TYPE, Format.HTML_TYPE})
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(summary = "Compare the satisfaction of the five respondent groups of a campaign")
    @APIResponse(
            responseCode = "200",
            description = "The five groups, each with a figure or the reason for none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SatisfactionView.class)))
    @APIResponse(responseCode = "304", description = "The figures are those of If-None-Match")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(responseCode = "404", description = "UNKNOWN_CAMPAIGN")
    @APIResponse(responseCode = "422", description = "NOT_IN_LATTICE; allowed lists the regions")
    public RestResponse<String> getSatisfaction(
            @QueryParam("campaign")
                    @Parameter(
                            description = "The campaign",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String campaign,
            @QueryParam("region")
                    @Parameter(
                            description = "Only this region of the campaign's sampling frame; /concepts lists them",
                            schema = @Schema(implementation = Region.class))
                    String region,
            @BeanParam Call call) {
        return rendering.render(
                satisfaction.byGroup(
                        new QueryValue("campaign", campaign).requiredUuid(),
                        new QueryValue("region", region).oneOf(Region.class)),
                call);
    }
}
