package careers.insight.audit;

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

/** The audit trail, for reading. */
@Path("/api/insight/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audit", description = "Who did what to what")
public class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    /** Lists the entries. */
    @GET
    @RolesAllowed({"programme-administrator", "auditor"})
    @Operation(summary = "List decisions about held events and refusals, oldest first")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", description = "INVALID_CURSOR, UNKNOWN_PARAMETER, MALFORMED_REQUEST")
    public Page<AuditEntryView> listAuditEntries(@BeanParam @Valid PageQuery query) {
        return trail.list(query);
    }
}
