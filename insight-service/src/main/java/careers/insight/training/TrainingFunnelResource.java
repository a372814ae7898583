package careers.insight.training;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From places to payments. */
@Path("/api/insight/v1/training-funnel")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Training", description = "Places, enrolments, completions, claims and payments")
public class TrainingFunnelResource {

    private final FunnelService funnel;

    TrainingFunnelResource(FunnelService funnel) {
        this.funnel = funnel;
    }

    /** The funnel by provider and level. */
    @GET
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(summary = "Count places, enrolments, completions, claims and payments by provider and level")
    @APIResponse(responseCode = "200", description = "The funnel, exact counts")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    public FunnelView getTrainingFunnel(@BeanParam TrainingQuery cohorts) {
        return funnel.funnel(cohorts.filter());
    }
}
