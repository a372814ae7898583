package careers.training.enrolment;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A careers leader's own enrolments. */
@Path("/api/training/v1/careers-leaders/me/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
@RunOnVirtualThread
public class OwnEnrolmentsResource {

    private final EnrolmentListService lists;
    private final OwnProgress progress;

    OwnEnrolmentsResource(EnrolmentListService lists, OwnProgress progress) {
        this.lists = lists;
        this.progress = progress;
    }

    @GET
    @RolesAllowed(Role.CAREERS_LEADER)
    @Operation(summary = "The caller's own enrolments as a careers leader, in order of request")
    public Page<EnrolmentView> listOwnEnrolments(@BeanParam PageQuery page) {
        return lists.own(page);
    }

    @GET
    @Path("/{enrolmentId}/progress")
    @RolesAllowed(Role.CAREERS_LEADER)
    @Operation(summary = "Everything recorded of the caller's own progress in one training")
    @APIResponse(responseCode = "200", description = "What was recorded, corrected records included")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for somebody else's enrolment")
    public ProgressListView listOwnProgress(@PathParam("enrolmentId") UUID enrolmentId) {
        return progress.of(enrolmentId);
    }
}
