package careers.training.enrolment;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A careers leader's own enrolments. */
@Path("/api/training/v1/careers-leaders/me/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
@RunOnVirtualThread
public class OwnEnrolmentsResource {

    private final EnrolmentListService lists;

    OwnEnrolmentsResource(EnrolmentListService lists) {
        this.lists = lists;
    }

    @GET
    @RolesAllowed(Role.CAREERS_LEADER)
    @Operation(summary = "The caller's own enrolments as a careers leader, in order of request")
    public Page<EnrolmentView> listOwnEnrolments(@BeanParam PageQuery page) {
        return lists.own(page);
    }
}
