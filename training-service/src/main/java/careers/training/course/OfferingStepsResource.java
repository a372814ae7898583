package careers.training.course;

import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of an offering's life, and the number of places the fund pays for. */
@Path("/api/training/v1/offerings/{offeringId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers and courses")
@RunOnVirtualThread
public class OfferingStepsResource {

    private final OfferingStepsService steps;

    OfferingStepsResource(OfferingStepsService steps) {
        this.steps = steps;
    }

    @POST
    @Path("/publication")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Publish a drafted offering")
    public RestResponse<OfferingView> publishOffering(@PathParam("offeringId") UUID offeringId) {
        return ok(steps.move(offeringId, OfferingCommand.PUBLISH));
    }

    @POST
    @Path("/opening")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Open a published offering: cohorts can open and leaders can be enrolled")
    public RestResponse<OfferingView> openOffering(@PathParam("offeringId") UUID offeringId) {
        return ok(steps.move(offeringId, OfferingCommand.OPEN));
    }

    @POST
    @Path("/closure")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Close an offering: no cohort opens any more, those that run go on")
    public RestResponse<OfferingView> closeOffering(@PathParam("offeringId") UUID offeringId) {
        return ok(steps.move(offeringId, OfferingCommand.CLOSE));
    }

    @POST
    @Path("/archiving")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Archive a closed offering")
    public RestResponse<OfferingView> archiveOffering(@PathParam("offeringId") UUID offeringId) {
        return ok(steps.move(offeringId, OfferingCommand.ARCHIVE));
    }

    @POST
    @Path("/funded-places")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(
            summary = "Change how many leaders the fund pays for",
            description = "Places that learners hold cannot be taken away. If-Match names the version that was read.")
    @APIResponse(responseCode = "200", description = "The offering")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<OfferingView> fundPlaces(
            @PathParam("offeringId") UUID offeringId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid FundPlaces request) {
        return ok(steps.fund(offeringId, ifMatch, request));
    }

    private static RestResponse<OfferingView> ok(OfferingView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
