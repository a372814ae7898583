package careers.insight.response;

import careers.platform.web.QueryValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proof that what is published is what was answered, for auditors. */
@Path("/api/insight/v1/release-root")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Figures", description = "What may be shown, with base, interval and reason")
public class ReleaseRootResource {

    private final ReleasedRoot roots;

    ReleaseRootResource(ReleasedRoot roots) {
        this.roots = roots;
    }

    /** The digests of one campaign. */
    @GET
    @RolesAllowed("auditor")
    @Operation(summary = "Compare the released sums of a campaign with its responses, by digests")
    @APIResponse(responseCode = "200", description = "Both digests")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(responseCode = "404", description = "UNKNOWN_CAMPAIGN")
    public ReleaseRootView getReleaseRoot(
            @QueryParam("campaign")
                    @Parameter(
                            description = "The campaign",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String campaign) {
        return roots.of(new QueryValue("campaign", campaign).requiredUuid());
    }
}
