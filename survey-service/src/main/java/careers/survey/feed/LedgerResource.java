package careers.survey.feed;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What happened to the responses of a campaign, one after the other. */
@Path("/api/survey/v1/campaigns/{campaignId}/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feed")
public class LedgerResource {

    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read the ledger of a campaign",
            description =
                    "Each acceptance, amendment, withdrawal and erasure with its number in the campaign: 1, 2, 3 …"
                            + " without gaps, given in the transaction that decided it. eventId is the id under which"
                            + " it is in the topic and in the change feed, contentDigest that of the receipt. So"
                            + " anybody can prove that what was accepted is what was told to others.")
    @APIResponse(responseCode = "200", description = "Entries; Link rel=next leads on")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such campaign")
    public RestResponse<FeedPage<LedgerEntry>> readLedger(
            UUID campaignId, @BeanParam FeedQuery query, @Context UriInfo uri) {
        return query.answer(ledger.read(campaignId, query), uri);
    }
}
