package careers.training.leader;

import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import careers.training.audit.Recorded;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What changes a careers leader: profile, merger of duplicates, erasure. */
@Path("/api/training/v1/careers-leaders/{leaderId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Careers leaders")
@RunOnVirtualThread
public class LeaderChangeResource {

    private final ProfileService profiles;
    private final LeaderChangeService changes;

    LeaderChangeResource(ProfileService profiles, LeaderChangeService changes) {
        this.profiles = profiles;
        this.changes = changes;
    }

    @PUT
    @Path("/profile")
    @Recorded
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT})
    @Operation(summary = "Give or change a careers leader's profile; If-Match names the version that was read")
    @APIResponse(responseCode = "200", description = "The careers leader")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<CareersLeaderView> profileLeader(
            @PathParam("leaderId") UUID leaderId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ProfileLeader request) {
        CareersLeaderView view = profiles.profile(leaderId, ifMatch, request);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/merger")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(
            summary = "Give up this registration for another one of the same person",
            description =
                    "Appointments, enrolments and entitlement follow; claims keep what their approvers saw. From here"
                            + " on this id answers 410 and names its successor.")
    @APIResponse(
            responseCode = "200",
            description = "The merger",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MergerView.class)))
    @APIResponse(responseCode = "410", description = "LEADER_MERGED")
    public RestResponse<MergerView> mergeLeader(
            @PathParam("leaderId") UUID leaderId, @NotNull @Valid MergeLeaders request) {
        return RestResponse.ok(changes.merge(leaderId, request));
    }

    @POST
    @Path("/erasure")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(
            summary = "Erase a careers leader's name, address and profile for good",
            description = "Enrolments, claims and payments stay as they are, under the leader's id.")
    public RestResponse<CareersLeaderView> eraseLeader(
            @PathParam("leaderId") UUID leaderId, @NotNull @Valid EraseLeader request) {
        return RestResponse.ok(changes.erase(leaderId, request));
    }
}
