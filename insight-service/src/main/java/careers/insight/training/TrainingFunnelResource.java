package careers.insight.training;

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

/** From places to payments. */
@Path("/api/insight/v1/training-funnel")
@Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE, Format.CSVW_TYPE, Format.HTML_TYPE})
@RunOnVirtualThread
@Tag(name = "Training", description = "Places, enrolments, completions, claims and payments")
public class TrainingFunnelResource {

    private final FunnelService funnel;
    private final Rendering rendering;

    TrainingFunnelResource(FunnelService funnel, Rendering rendering) {
        this.funnel = funnel;
        this.rendering = rendering;
    }

    /** The funnel by provider and level. */
    @GET
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(summary = "Count places, enrolments, completions, claims and payments by provider and level")
    @APIResponse(
            responseCode = "200",
            description = "The funnel, exact counts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FunnelView.class)))
    @APIResponse(responseCode = "304", description = "The figures are those of If-None-Match")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    public RestResponse<String> getTrainingFunnel(@BeanParam TrainingQuery cohorts, @BeanParam Call call) {
        return rendering.render(funnel.funnel(cohorts.filter()), call);
    }
}
