package careers.survey.feed;

import careers.platform.event.Change;
import careers.platform.event.ChangeFeed;
import careers.platform.paging.FeedPage;
import careers.platform.paging.FeedQuery;
import careers.survey.Roles;
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

/** Everything this service has published. */
@Path("/api/survey/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feed", description = "What the service has told others, for reading again")
public class ChangeResource {

    private final ChangeFeed feed;

    ChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read the change feed",
            description =
                    "Every published event in the order of publication, numbered without gaps, from the first one on:"
                            + " who goes on from the last position he has misses none and gets none twice. Follow"
                            + " Link rel=next; an empty page means there is nothing new yet. Codes and ids only, no"
                            + " personal data.")
    @APIResponse(responseCode = "200", description = "Changes; Link rel=next leads on")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public RestResponse<FeedPage<Change>> listChanges(@BeanParam FeedQuery query, @Context UriInfo uri) {
        return query.answer(feed.read(query), uri);
    }
}
