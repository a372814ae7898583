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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Learners whom a provider leaves behind when it is suspended or closes. */
@Path("/api/training/v1/providers/{providerId}/learners-to-transfer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
@RunOnVirtualThread
public class LearnersToTransferResource {

    private final EnrolmentListService lists;

    LearnersToTransferResource(EnrolmentListService lists) {
        this.lists = lists;
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "Learners of a provider whose training has not ended, in order of request")
    public Page<EnrolmentView> listLearnersToTransfer(
            @PathParam("providerId") UUID providerId, @BeanParam PageQuery page) {
        return lists.toTransfer(providerId, page);
    }
}
