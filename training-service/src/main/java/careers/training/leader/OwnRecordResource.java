package careers.training.leader;

import careers.platform.web.ETags;
import careers.training.access.Role;
import careers.training.audit.Recorded;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A careers leader's own record. */
@Path("/api/training/v1/careers-leaders/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Careers leaders")
@RunOnVirtualThread
public class OwnRecordResource {

    private final ProfileService profiles;

    OwnRecordResource(ProfileService profiles) {
        this.profiles = profiles;
    }

    @GET
    @RolesAllowed(Role.CAREERS_LEADER)
    @Operation(summary = "The caller's own record as a careers leader, with appointments and profile")
    @APIResponse(responseCode = "200", description = "The careers leader")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "410", description = "LEADER_MERGED, with a link to the successor")
    public RestResponse<CareersLeaderView> getOwnRecord() {
        return ok(profiles.own());
    }

    @PUT
    @Path("/profile")
    @Recorded
    @RolesAllowed(Role.CAREERS_LEADER)
    @Operation(summary = "Give or change the caller's own profile; If-Match names the version that was read")
    @APIResponse(responseCode = "200", description = "The careers leader")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<CareersLeaderView> profileOneself(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ProfileLeader request) {
        return ok(profiles.profileOwn(ifMatch, request));
    }

    private static RestResponse<CareersLeaderView> ok(CareersLeaderView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
