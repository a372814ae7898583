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

/** How long training takes, and who differs from the others by more than chance. */
@Path("/api/insight/v1")
@RunOnVirtualThread
@Tag(name = "Training", description = "Places, enrolments, completions, claims and payments")
public class TrainingComparisonResource {

    private final TrainingComparisonService comparisons;
    private final Rendering rendering;

    TrainingComparisonResource(TrainingComparisonService comparisons, Rendering rendering) {
        this.comparisons = comparisons;
        this.rendering = rendering;
    }

    /** Time to completion. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE, Format.CSVW_TYPE, Format.HTML_TYPE})
    @Path("/training-completion-times")
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(summary = "Estimate the time to completion by provider, level, region or local authority")
    @APIResponse(
            responseCode = "200",
            description = "Kaplan-Meier estimates, exact counts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompletionTimesView.class)))
    @APIResponse(responseCode = "304", description = "The figures are those of If-None-Match")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    public RestResponse<String> getCompletionTimes(
            @BeanParam BreakdownQuery by, @BeanParam TrainingQuery cohorts, @BeanParam Call call) {
        return rendering.render(comparisons.completionTimes(cohorts.filter(), by.breakdown()), call);
    }

    /** The funnel plot. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE, Format.CSVW_TYPE, Format.HTML_TYPE})
    @Path("/training-funnel-plot")
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(
            summary =
                    "Compare completion and claim rates by provider, level, region or local authority with funnel-plot limits")
    @APIResponse(
            responseCode = "200",
            description = "Rates and their limits, exact counts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FunnelPlotView.class)))
    @APIResponse(responseCode = "304", description = "The figures are those of If-None-Match")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    public RestResponse<String> getFunnelPlot(
            @BeanParam BreakdownQuery by, @BeanParam TrainingQuery cohorts, @BeanParam Call call) {
        return rendering.render(comparisons.funnelPlot(cohorts.filter(), by.breakdown()), call);
    }
}
