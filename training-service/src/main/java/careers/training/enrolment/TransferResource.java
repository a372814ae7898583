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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Leaders who go on in another cohort. */
@Path("/api/training/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
@RunOnVirtualThread
public class TransferResource {

    private final TransferService transfers;

    TransferResource(TransferService transfers) {
        this.transfers = transfers;
    }

    @POST
    @Path("/{enrolmentId}/transfer")
    @RolesAllowed({Role.PROVIDER_CLIENT, Role.PROGRAMME_ADMINISTRATOR})
    @Idempotent
    @Operation(summary = "Let a leader go on in another cohort of the same course; answers with the enrolment there")
    @APIResponse(responseCode = "201", description = "The enrolment in the other cohort; Location says where it is")
    public RestResponse<EnrolmentView> transferEnrolment(
            @PathParam("enrolmentId") UUID enrolmentId, @NotNull @Valid TransferEnrolment request) {
        EnrolmentView view = transfers.transfer(enrolmentId, request);
        return RestResponse.ResponseBuilder.<EnrolmentView>created(
                        URI.create("/api/training/v1/enrolments/" + view.enrolmentId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
