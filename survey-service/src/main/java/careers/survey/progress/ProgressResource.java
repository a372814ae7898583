package careers.survey.progress;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.survey.Roles;
import careers.survey.progress.ProgressView.GroupProgress;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far campaigns have come. */
@Path("/api/survey/v1/campaigns/{campaignId}/progress")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns")
public class ProgressResource {

    private final ProgressService progress;

    ProgressResource(ProgressService progress) {
        this.progress = progress;
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read how far a campaign has come, by audience",
            description =
                    "Counts are lower bounds in steps of the threshold, never go down and change together; smaller"
                            + " groups are not told from nobody. A total is the sum of what is shown.")
    @APIResponse(responseCode = "200", description = "The progress")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public ProgressView getProgress(UUID campaignId) {
        return progress.progress(campaignId);
    }

    @GET
    @Path("/groups")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            summary = "List how far a campaign has come, by audience and local authority",
            description = "Audiences with one person at a school are counted by nation.")
    @APIResponse(responseCode = "200", description = "A page of groups")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<GroupProgress> listProgressGroups(UUID campaignId, @BeanParam PageQuery query) {
        return progress.groups(campaignId, query);
    }
}
