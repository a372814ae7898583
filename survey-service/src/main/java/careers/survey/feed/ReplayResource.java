package careers.survey.feed;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.Idempotent;
import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Publishing events again. */
@Path("/api/survey/v1/replays")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feed")
public class ReplayResource {

    private final ReplayService replays;

    ReplayResource(ReplayService replays) {
        this.replays = replays;
    }

    @POST
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(
            summary = "Publish events again",
            description = "To the topics they were published to, in the old order and under the old ids, so that a"
                    + " consumer that has them drops them: for a topic that was lost, or a consumer that begins anew."
                    + " It runs in the background and goes on after a restart. Recorded in the audit trail.")
    @APIResponse(responseCode = "202", description = "Begun; Location says where its progress is")
    @APIResponse(responseCode = "400", description = "IDEMPOTENCY_KEY_REQUIRED, MALFORMED_REQUEST")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public RestResponse<ReplayView> startReplay(@NotNull @Valid StartReplay request) {
        ReplayView replay = replays.start(request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, replay)
                .location(URI.create("/api/survey/v1/replays/" + replay.id()))
                .build();
    }

    @GET
    @Path("/{replayId}")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "Read how far a replay has come")
    @APIResponse(responseCode = "200", description = "The replay")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public ReplayView getReplay(UUID replayId) {
        return replays.get(replayId);
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "List replays, oldest first")
    @APIResponse(responseCode = "200", description = "A page of replays")
    @APIResponse(responseCode = "400", description = "INVALID_CURSOR, MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    public Page<ReplayView> listReplays(@BeanParam PageQuery query) {
        return replays.list(query);
    }
}
