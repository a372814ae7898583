package careers.insight.training;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** From places to payments. */
@Path("/api/insight/v1/training-funnel")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TrainingFunnelResource {

    private final FunnelService funnel;

    TrainingFunnelResource(FunnelService funnel) {
        this.funnel = funnel;
    }

    /** The funnel by provider and level. */
    @GET
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(summary = "Count places, enrolments, completions, claims and payments by provider and level")
    public FunnelView getTrainingFunnel(
            @QueryParam("academicYear") String academicYear,
            @QueryParam("provider") String provider,
            @QueryParam("level") String level) {
        return funnel.funnel(FunnelFilter.of(academicYear, provider, level));
    }
}
