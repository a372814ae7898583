package careers.training.audit;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail, for reading. */
@Path("/api/training/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what to what")
@RunOnVirtualThread
public class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "Every act that changed something, oldest first")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", description = "INVALID_CURSOR, UNKNOWN_PARAMETER, MALFORMED_REQUEST")
    public Page<AuditEntryView> listAuditEntries(
            @BeanParam PageQuery query,
            @Parameter(description = "Only acts of this person or client") @QueryParam("actor") String actor,
            @Parameter(description = "Only this operation, for instance AUTHORISE_RUN") @QueryParam("action")
                    String action,
            @Parameter(description = "Only acts on this path") @QueryParam("target") String target) {
        return trail.list(new AuditFilter(actor, action, target), query);
    }
}
