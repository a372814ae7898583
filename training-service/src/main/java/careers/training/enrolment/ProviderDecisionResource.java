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

/** What the provider of a cohort decides about places in it. */
@Path("/api/training/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
@RunOnVirtualThread
public class ProviderDecisionResource {

    private final PlacementService placements;

    ProviderDecisionResource(PlacementService placements) {
        this.placements = placements;
    }

    @POST
    @Path("/{enrolmentId}/confirmation")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(summary = "Confirm a requested and endorsed place in a cohort of the caller's provider")
    public RestResponse<EnrolmentView> confirmEnrolment(@PathParam("enrolmentId") UUID enrolmentId) {
        return ok(placements.byProvider(enrolmentId, EnrolmentCommand.CONFIRM, null));
    }

    @POST
    @Path("/{enrolmentId}/rejection")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(
            summary =
                    "Reject a requested or waiting place in a cohort of the caller's provider; its seat is free again")
    public RestResponse<EnrolmentView> rejectEnrolment(
            @PathParam("enrolmentId") UUID enrolmentId, @NotNull @Valid RejectEnrolment request) {
        return ok(placements.byProvider(enrolmentId, EnrolmentCommand.REJECT, request.reasonCode()));
    }

    @POST
    @Path("/{enrolmentId}/start")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(summary = "Say that a leader with a confirmed place has started")
    public RestResponse<EnrolmentView> startEnrolment(@PathParam("enrolmentId") UUID enrolmentId) {
        return ok(placements.start(enrolmentId));
    }

    @POST
    @Path("/{enrolmentId}/deferral")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(summary = "Pause a leader's training; the seat stays theirs")
    public RestResponse<EnrolmentView> deferEnrolment(
            @PathParam("enrolmentId") UUID enrolmentId, @NotNull @Valid DeferEnrolment request) {
        return ok(placements.byProvider(enrolmentId, EnrolmentCommand.DEFER, request.reasonCode()));
    }

    @POST
    @Path("/{enrolmentId}/resumption")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(summary = "Let a paused training go on, while its cohort lasts")
    public RestResponse<EnrolmentView> resumeEnrolment(@PathParam("enrolmentId") UUID enrolmentId) {
        return ok(placements.resume(enrolmentId));
    }

    @POST
    @Path("/{enrolmentId}/cancellation")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(summary = "Take a confirmed place back before the training has started; its seat is free again")
    public RestResponse<EnrolmentView> cancelEnrolment(
            @PathParam("enrolmentId") UUID enrolmentId, @NotNull @Valid CancelEnrolment request) {
        return ok(placements.byProvider(enrolmentId, EnrolmentCommand.CANCEL, request.reasonCode()));
    }

    private static RestResponse<EnrolmentView> ok(EnrolmentView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
