package careers.insight.release;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When to look at figures again. */
@Path("/api/insight/v1/releases")
@RunOnVirtualThread
@Tag(name = "Figures", description = "What may be shown, with base, interval and reason")
public class ReleaseResource {

    private final ReleaseService releases;
    private final ReleaseStream stream;

    ReleaseResource(ReleaseService releases, ReleaseStream stream) {
        this.releases = releases;
        this.stream = stream;
    }

    /** What has been released of a campaign. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(
            summary = "List what has been released of a campaign, or be told as it is released",
            description =
                    "As text/event-stream: an event `release` for every later one, its number as the id of the event."
                            + " `Last-Event-ID` goes on after that number; without it the stream begins now, and without a campaign"
                            + " it is about all. It ends after some minutes; come back with the last number.")
    @APIResponse(responseCode = "200", description = "One page; as text/event-stream the stream")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER, INVALID_CURSOR")
    @APIResponse(responseCode = "404", description = "UNKNOWN_CAMPAIGN")
    @APIResponse(responseCode = "503", description = "TEMPORARILY_UNAVAILABLE: as many streams are open as may be")
    public Page<ReleaseView> listReleases(
            @QueryParam("campaign")
                    @Parameter(
                            description = "The campaign; needed for the list",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String campaign,
            @BeanParam @Valid PageQuery query) {
        return releases.page(campaign, query);
    }

    /**
     * The stream; described with the operation above, of which it is another form. Who accepts anything gets the list: the
     * framework takes the first by name.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(summary = "Be told of releases", hidden = true)
    public void streamReleases(
            @QueryParam("campaign") String campaign,
            @HeaderParam("Last-Event-ID") String after,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        stream.follow(campaign, after, new Listener(sink, sse, request));
    }
}
