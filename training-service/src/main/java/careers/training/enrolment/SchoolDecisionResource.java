package careers.training.enrolment;

import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a school and its senior leaders decide about places of their careers leaders. */
@Path("/api/training/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
@RunOnVirtualThread
public class SchoolDecisionResource {

    private final PlacementService placements;

    SchoolDecisionResource(PlacementService placements) {
        this.placements = placements;
    }

    @POST
    @Path("/{enrolmentId}/endorsement")
    @RolesAllowed(Role.SENIOR_LEADER)
    @Idempotent
    @Operation(summary = "Endorse the enrolment of a careers leader of the caller's school; nobody endorses themselves")
    public RestResponse<EnrolmentView> endorseEnrolment(@PathParam("enrolmentId") UUID enrolmentId) {
        return ok(placements.endorse(enrolmentId));
    }

    @POST
    @Path("/{enrolmentId}/withdrawal")
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Withdraw a leader of the caller's school from a cohort; the seat is free again")
    public RestResponse<EnrolmentView> withdrawEnrolment(
            @PathParam("enrolmentId") UUID enrolmentId, @NotNull @Valid WithdrawEnrolment request) {
        return ok(placements.bySchool(enrolmentId, EnrolmentCommand.WITHDRAW, request.reasonCode()));
    }

    @POST
    @Path("/{enrolmentId}/offer-acceptance")
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Accept an offered seat while the offer stands; the endorsed place is confirmed with it")
    public RestResponse<EnrolmentView> acceptOffer(@PathParam("enrolmentId") UUID enrolmentId) {
        return ok(placements.bySchool(enrolmentId, EnrolmentCommand.ACCEPT_OFFER, null));
    }

    @POST
    @Path("/{enrolmentId}/offer-refusal")
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Decline an offered seat; it goes to the next who waits")
    public RestResponse<EnrolmentView> declineOffer(
            @PathParam("enrolmentId") UUID enrolmentId, @NotNull @Valid DeclineOffer request) {
        return ok(placements.bySchool(enrolmentId, EnrolmentCommand.DECLINE_OFFER, request.reasonCode()));
    }

    private static RestResponse<EnrolmentView> ok(EnrolmentView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
