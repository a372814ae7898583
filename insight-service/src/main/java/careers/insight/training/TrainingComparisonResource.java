package careers.insight.training;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long training takes, and who differs from the others by more than chance. */
@Path("/api/insight/v1")
@RunOnVirtualThread
@Tag(name = "Training", description = "Places, enrolments, completions, claims and payments")
public class TrainingComparisonResource {

    private final TrainingComparisonService comparisons;

    TrainingComparisonResource(TrainingComparisonService comparisons) {
        this.comparisons = comparisons;
    }

    /** Time to completion. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/training-completion-times")
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(summary = "Estimate the time to completion by provider, level or local authority")
    @APIResponse(
            responseCode = "200",
            description = "Kaplan-Meier estimates, exact counts",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CompletionTimesView.class)),
                @Content(mediaType = TrainingCsv.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    public CompletionTimesView getCompletionTimes(
            @BeanParam BreakdownQuery by, @BeanParam TrainingQuery cohorts) {
        return comparisons.completionTimes(cohorts.filter(), by.breakdown());
    }

    /** The funnel plot. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/training-funnel-plot")
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(
            summary =
                    "Compare completion and claim rates by provider, level or local authority with funnel-plot limits")
    @APIResponse(
            responseCode = "200",
            description = "Rates and their limits, exact counts",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FunnelPlotView.class)),
                @Content(mediaType = TrainingCsv.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    public FunnelPlotView getFunnelPlot(@BeanParam BreakdownQuery by, @BeanParam TrainingQuery cohorts) {
        return comparisons.funnelPlot(cohorts.filter(), by.breakdown());
    }

    /** The same as a table; described with the operation above, of which it is another form. */
    @GET
    @Produces(TrainingCsv.TYPE)
    @Path("/training-completion-times")
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(summary = "Estimate the time to completion as CSV", hidden = true)
    public String getCompletionTimesTable(@BeanParam BreakdownQuery by, @BeanParam TrainingQuery cohorts) {
        return TrainingCsv.of(comparisons.completionTimes(cohorts.filter(), by.breakdown()));
    }

    /** The same as a table; described with the operation above, of which it is another form. */
    @GET
    @Produces(TrainingCsv.TYPE)
    @Path("/training-funnel-plot")
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(summary = "Compare completion and claim rates as CSV", hidden = true)
    public String getFunnelPlotTable(@BeanParam BreakdownQuery by, @BeanParam TrainingQuery cohorts) {
        return TrainingCsv.of(comparisons.funnelPlot(cohorts.filter(), by.breakdown()));
    }
}
