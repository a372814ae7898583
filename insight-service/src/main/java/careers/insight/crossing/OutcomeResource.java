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

/** Training of careers leaders beside what their schools say, of a closed campaign. */
@Path("/api/insight/v1/training-outcomes")
@RunOnVirtualThread
@Tag(name = "Closed campaigns", description = "Tables that are given only when a campaign is closed")
public class OutcomeResource {

    private final OutcomeService outcomes;
    private final Rendering rendering;

    OutcomeResource(OutcomeService outcomes, Rendering rendering) {
        this.outcomes = outcomes;
        this.rendering = rendering;
    }

    /** A comparison of schools. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE, Format.CSVW_TYPE, Format.HTML_TYPE})
    @RolesAllowed("analyst")
    @Operation(
            summary =
                    "Compare the answers of schools whose careers leader was trained with others, once the campaign is closed",
            description =
                    "An association, never an effect. What is decided about a comparison the first time it is asked for"
                            + " stays, and so does which schools count as trained.")
    @APIResponse(
            responseCode = "200",
            description = "Both shares and their difference, or the reason for none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OutcomeView.class)))
    @APIResponse(responseCode = "304", description = "The comparison is that of If-None-Match")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(responseCode = "404", description = "UNKNOWN_CAMPAIGN")
    @APIResponse(responseCode = "409", description = "CAMPAIGN_NOT_FINAL; allowed lists what can be asked before")
    @APIResponse(
            responseCode = "422",
            description = "CONCEPT_NOT_CROSSABLE, CODES_NOT_COMPARABLE (allowed lists those that can be),"
                    + " BASELINE_NOT_EARLIER")
    public RestResponse<String> getTrainingOutcome(
            @BeanParam ClosedGroupQuery group, @BeanParam OutcomeQuery query, @BeanParam Call call) {
        return rendering.render(outcomes.outcome(query.outcome(group.group())), call);
    }
}
