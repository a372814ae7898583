package careers.training.leader;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import careers.training.audit.Recorded;
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

/** Careers leaders and their appointments. */
@Path("/api/training/v1/careers-leaders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Careers leaders")
@RunOnVirtualThread
public class CareersLeaderResource {

    private final LeaderService leaders;

    CareersLeaderResource(LeaderService leaders) {
        this.leaders = leaders;
    }

    @POST
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Register a careers leader")
    @APIResponse(responseCode = "201", description = "The careers leader; Location says where it is")
    public RestResponse<CareersLeaderView> registerLeader(@NotNull @Valid RegisterLeader request) {
        CareersLeaderView view = leaders.register(request);
        return RestResponse.ResponseBuilder.<CareersLeaderView>created(
                        URI.create("/api/training/v1/careers-leaders/" + view.leaderId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{leaderId}/appointments")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Record an appointment of a careers leader at an establishment")
    @APIResponse(responseCode = "201", description = "The appointment")
    public RestResponse<AppointmentView> appointLeader(
            @PathParam("leaderId") UUID leaderId, @NotNull @Valid AppointLeader request) {
        AppointmentView view = leaders.appoint(leaderId, request);
        return RestResponse.ResponseBuilder.<AppointmentView>created(
                        URI.create("/api/training/v1/careers-leaders/" + leaderId))
                .entity(view)
                .build();
    }

    @GET
    @Recorded
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.AUDITOR})
    @Operation(summary = "Careers leaders in order of registration; a school sees its own")
    public Page<CareersLeaderView> listLeaders(@BeanParam PageQuery page) {
        return leaders.list(page);
    }

    @GET
    @Path("/{leaderId}")
    @Recorded
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.AUDITOR})
    @Operation(
            summary = "One careers leader with appointments; 410 with a link to the successor when merged into another")
    @APIResponse(responseCode = "200", description = "The careers leader")
    @APIResponse(responseCode = "410", description = "LEADER_MERGED, with a link to the successor")
    public RestResponse<CareersLeaderView> getLeader(@PathParam("leaderId") UUID leaderId) {
        CareersLeaderView view = leaders.get(leaderId);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
