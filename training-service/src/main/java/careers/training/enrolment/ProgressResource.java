package careers.training.enrolment;

import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What leaders have done in their trainings. */
@Path("/api/training/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
@RunOnVirtualThread
public class ProgressResource {

    private final ProgressService progress;

    ProgressResource(ProgressService progress) {
        this.progress = progress;
    }

    @POST
    @Path("/{enrolmentId}/progress")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(
            summary = "Record what a leader has done: a start, an attended session, a module, an assessment; or"
                    + " correct or retract what was recorded")
    @APIResponse(responseCode = "201", description = "What is recorded of the enrolment now")
    public RestResponse<ProgressView> recordProgress(
            @PathParam("enrolmentId") UUID enrolmentId, @NotNull @Valid RecordProgress request) {
        ProgressView view = progress.record(enrolmentId, request);
        return RestResponse.ResponseBuilder.<ProgressView>created(
                        URI.create("/api/training/v1/enrolments/" + enrolmentId + "/progress"))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{enrolmentId}/progress")
    @RolesAllowed({
        Role.PROGRAMME_ADMINISTRATOR,
        Role.SCHOOL_CLIENT,
        Role.SENIOR_LEADER,
        Role.PROVIDER_CLIENT,
        Role.AUDITOR
    })
    @Operation(summary = "Everything recorded of a leader's progress, corrected records included")
    public ProgressListView listProgress(@PathParam("enrolmentId") UUID enrolmentId) {
        return progress.of(enrolmentId);
    }
}
