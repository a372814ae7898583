package careers.training.cohort;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sessions of a cohort. */
@Path("/api/training/v1/cohorts/{cohortId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cohorts")
@RunOnVirtualThread
public class SessionResource {

    private final SessionService sessions;

    SessionResource(SessionService sessions) {
        this.sessions = sessions;
    }

    @POST
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(summary = "Plan a session of a cohort of the caller's provider")
    @APIResponse(responseCode = "201", description = "The session; Location says where it is")
    public RestResponse<SessionView> scheduleSession(
            @PathParam("cohortId") UUID cohortId, @NotNull @Valid ScheduleSession request) {
        SessionView view = sessions.schedule(cohortId, request);
        return RestResponse.ResponseBuilder.<SessionView>created(
                        URI.create("/api/training/v1/cohorts/" + cohortId + "/sessions"))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{sessionId}/cancellation")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(summary = "Cancel a session of a cohort of the caller's provider")
    public RestResponse<SessionView> cancelSession(
            @PathParam("cohortId") UUID cohortId, @PathParam("sessionId") UUID sessionId) {
        return RestResponse.ok(sessions.cancel(cohortId, sessionId));
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "The sessions of a cohort in the order they were planned")
    public Page<SessionView> listSessions(@PathParam("cohortId") UUID cohortId, @BeanParam PageQuery page) {
        return sessions.list(cohortId, page);
    }
}
