package careers.insight.intake;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that arrived and were not applied, and what operators decide about them. */
@Path("/api/insight/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Held events", description = "Events that came and could not be applied")
public class HeldEventResource {

    private final HeldEventService held;
    private final HeldEventDecisions decisions;

    HeldEventResource(HeldEventService held, HeldEventDecisions decisions) {
        this.held = held;
        this.decisions = decisions;
    }

    /** Lists the held events. */
    @GET
    @Path("/held-events")
    @RolesAllowed({"programme-administrator", "auditor"})
    @Operation(summary = "List the events that arrived and could not be applied yet")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER, INVALID_CURSOR")
    public Page<HeldEventView> listHeldEvents(@BeanParam @Valid PageQuery query) {
        return held.page(query);
    }

    /** Applies a held event once more, or goes on without it. */
    @POST
    @Path("/held-events/{heldEventId}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("programme-administrator")
    @Operation(
            summary = "Replay or skip a held event, with a reason",
            description = "An event is dealt with once: afterwards it is not held any more, and the call is 404. What"
                    + " waited behind it is applied as far as it goes.")
    @APIResponse(responseCode = "200", description = "Done, and written down")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: not held, or not any more")
    @APIResponse(responseCode = "409", description = "HELD_EVENT_OUT_OF_TURN, HELD_EVENT_STILL_FAILS with its cause")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public HeldEventDecisionView decideHeldEvent(
            @PathParam("heldEventId") long heldEventId, @NotNull @Valid HeldEventDecision decision) {
        return decisions.decide(heldEventId, decision);
    }

    /** Lists what was decided. */
    @GET
    @Path("/held-event-decisions")
    @RolesAllowed({"programme-administrator", "auditor"})
    @Operation(summary = "List what was decided about held events, by whom and why")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER, INVALID_CURSOR")
    public Page<HeldEventDecisionView> listHeldEventDecisions(@BeanParam @Valid PageQuery query) {
        return decisions.page(query);
    }
}
