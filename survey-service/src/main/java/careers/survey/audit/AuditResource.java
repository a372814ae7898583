package careers.survey.audit;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.survey.Roles;
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
@Path("/api/survey/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audit", description = "Who did what to what, and why")
public class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "List the acts that were recorded, oldest first")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", description = "INVALID_CURSOR, UNKNOWN_PARAMETER, MALFORMED_REQUEST")
    public Page<AuditEntryView> listAuditEntries(
            @BeanParam PageQuery query,
            @Parameter(description = "Only acts on this, for instance instrument/{id}") @QueryParam("target")
                    String target,
            @Parameter(description = "Only this kind of act, for instance INSTRUMENT_PUBLISHED") @QueryParam("action")
                    String action) {
        return trail.list(query, target, action);
    }
}
