package careers.insight.crossing;

import careers.insight.query.Call;
import careers.insight.query.Format;
import careers.insight.query.Rendering;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One answer by another, of a closed campaign. */
@Path("/api/insight/v1/crossings")
@RunOnVirtualThread
@Tag(name = "Closed campaigns", description = "Tables that are given only when a campaign is closed")
public class CrossingResource {

    private final CrossingService crossings;
    private final Rendering rendering;

    CrossingResource(CrossingService crossings, Rendering rendering) {
        this.crossings = crossings;
        this.rendering = rendering;
    }

    /** A table of two answers. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE, Format.CSVW_TYPE, Format.HTML_TYPE})
    @RolesAllowed("analyst")
    @Operation(
            summary = "Cross the answers of one group to two questions, once its campaign is closed",
            description =
                    "What is decided about a table the first time it is asked for stays: its numbers, or the reason"
                            + " why it is withheld.")
    @APIResponse(
            responseCode = "200",
            description = "A share for each pair of answers, or the reason for none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CrossingView.class)))
    @APIResponse(responseCode = "304", description = "The table is that of If-None-Match")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(responseCode = "404", description = "UNKNOWN_CAMPAIGN")
    @APIResponse(responseCode = "409", description = "CAMPAIGN_NOT_FINAL; allowed lists what can be asked before")
    @APIResponse(
            responseCode = "422",
            description = "CONCEPT_NOT_CROSSABLE (allowed lists those that can be), CONCEPT_CROSSED_WITH_ITSELF,"
                    + " TOO_MANY_ANSWER_DIMENSIONS")
    public RestResponse<String> getCrossing(
            @BeanParam ClosedGroupQuery group, @BeanParam CrossingQuery query, @BeanParam Call call) {
        return rendering.render(crossings.crossing(query.crossing(group.group())), call);
    }
}
