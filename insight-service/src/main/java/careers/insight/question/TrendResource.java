package careers.insight.question;

import careers.insight.query.Call;
import careers.insight.query.Format;
import careers.insight.query.Rendering;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How answers change from campaign to campaign. */
@Path("/api/insight/v1/trends")
@RunOnVirtualThread
@Tag(name = "Questions", description = "What the surveys were made to answer, each in one call")
public class TrendResource {

    private final TrendService trends;
    private final Rendering rendering;

    TrendResource(TrendService trends, Rendering rendering) {
        this.trends = trends;
        this.rendering = rendering;
    }

    /** The trends of one concept. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE, Format.CSVW_TYPE, Format.HTML_TYPE})
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(summary = "Follow a concept over the campaigns of a survey, with breaks where the question changed")
    @APIResponse(
            responseCode = "200",
            description = "A series for each group, row and answer, over the twelve newest campaigns at most",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrendView.class)))
    @APIResponse(responseCode = "304", description = "The figures are those of If-None-Match")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(responseCode = "404", description = "UNKNOWN_SURVEY, CONCEPT_NOT_ASKED; allowed lists what there is")
    public RestResponse<String> getTrends(
            @QueryParam("survey") @Parameter(description = "The survey, as its campaigns name it", required = true)
                    String survey,
            @QueryParam("concept") @Parameter(description = "What was asked about", required = true) String concept,
            @BeanParam Call call) {
        return rendering.render(trends.trends(survey, concept), call);
    }
}
