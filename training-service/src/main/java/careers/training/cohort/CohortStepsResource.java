package careers.training.cohort;

import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a cohort's life. */
@Path("/api/training/v1/cohorts/{cohortId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cohorts")
@RunOnVirtualThread
public class CohortStepsResource {

    private final CohortStepsService steps;

    CohortStepsResource(CohortStepsService steps) {
        this.steps = steps;
    }

    @POST
    @Path("/opening")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Open a scheduled cohort for enrolment")
    public RestResponse<CohortView> openScheduledCohort(@PathParam("cohortId") UUID cohortId) {
        return ok(steps.open(cohortId));
    }

    @POST
    @Path("/start")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(summary = "Start a cohort of the caller's provider; nobody new is enrolled from here on")
    public RestResponse<CohortView> startCohort(@PathParam("cohortId") UUID cohortId) {
        return ok(steps.start(cohortId));
    }

    @POST
    @Path("/finish")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(summary = "Finish a cohort of the caller's provider; completions can still be declared")
    public RestResponse<CohortView> finishCohort(@PathParam("cohortId") UUID cohortId) {
        return ok(steps.finish(cohortId));
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Cancel a cohort in which nobody holds a seat")
    public RestResponse<CohortView> cancelCohort(@PathParam("cohortId") UUID cohortId) {
        return ok(steps.cancel(cohortId));
    }

    private static RestResponse<CohortView> ok(CohortView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
