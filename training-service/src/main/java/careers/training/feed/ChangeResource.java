package careers.training.feed;

import careers.platform.event.Change;
import careers.platform.paging.FeedPage;
import careers.platform.paging.FeedQuery;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Everything that happened to what is the caller's. */
@Path("/api/training/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feed", description = "What the service has told others, for reading again")
public class ChangeResource {

    private final ChangeService changes;

    ChangeResource(ChangeService changes) {
        this.changes = changes;
    }

    @GET
    @RolesAllowed({
        Role.SCHOOL_CLIENT,
        Role.PROVIDER_CLIENT,
        Role.PROGRAMME_ADMINISTRATOR,
        Role.FINANCE_APPROVER,
        Role.PAYMENT_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Read the change feed",
            description =
                    "Published events in the order of publication: who goes on from the last position he has misses"
                            + " none and gets none twice. A school sees what names its establishments, a provider what"
                            + " names it (without amounts), both see the register and what is on offer; the others"
                            + " see everything. Positions therefore have gaps for a school or provider. Follow Link"
                            + " rel=next; an empty page means there is nothing new yet. Codes and ids only, no"
                            + " personal data.")
    @APIResponse(responseCode = "200", description = "Changes; Link rel=next leads on")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public RestResponse<FeedPage<Change>> listChanges(@BeanParam FeedQuery query, @Context UriInfo uri) {
        return query.answer(changes.read(query), uri);
    }
}
