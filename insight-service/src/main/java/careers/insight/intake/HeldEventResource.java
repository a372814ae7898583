package careers.insight.intake;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that arrived and were not applied. */
@Path("/api/insight/v1/held-events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Held events", description = "Events that came and could not be applied")
public class HeldEventResource {

    private final HeldEventService held;

    HeldEventResource(HeldEventService held) {
        this.held = held;
    }

    /** Lists the held events. */
    @GET
    @RolesAllowed({"programme-administrator", "auditor"})
    @Operation(summary = "List the events that arrived and could not be applied yet")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER, INVALID_CURSOR")
    public Page<HeldEventView> listHeldEvents(@BeanParam @Valid PageQuery query) {
        return held.page(query);
    }
}
