package careers.training.integrity;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Verifications of the whole record. */
@Path("/api/training/v1/integrity/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrity", description = "Whether the rows are what the events say")
@RunOnVirtualThread
public class VerificationResource {

    private final VerificationService verifications;

    VerificationResource(VerificationService verifications) {
        this.verifications = verifications;
    }

    @POST
    @RolesAllowed(Role.AUDITOR)
    @Idempotent
    @Operation(
            summary = "Verify the record",
            description = "Replays the events of every aggregate into rows and compares them with the rows there are:"
                    + " claims, decisions, entitlements, payment lines, ledger, enrolments and the events themselves."
                    + " Runs in the background; follow Location until the state is not RUNNING.")
    // Certificates are verified too, and their view has the same name.
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location says where it is",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(responseCode = "400", description = "IDEMPOTENCY_KEY_REQUIRED")
    public RestResponse<VerificationView> startVerification() {
        VerificationView view = verifications.start();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/api/training/v1/integrity/verifications/" + view.verificationId()))
                .build();
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    @Operation(summary = "Verifications in the order in which they were asked for")
    @APIResponse(responseCode = "200", description = "A page of verifications")
    @APIResponse(responseCode = "400", description = "INVALID_CURSOR, UNKNOWN_PARAMETER, MALFORMED_REQUEST")
    public Page<VerificationView> listVerifications(@BeanParam PageQuery page) {
        return verifications.list(page);
    }

    @GET
    @Path("/{verificationId}")
    @RolesAllowed(Role.AUDITOR)
    @Operation(summary = "How far a verification is and what it found")
    @APIResponse(responseCode = "200", description = "The verification")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public VerificationView getVerification(@PathParam("verificationId") UUID verificationId) {
        return verifications.get(verificationId);
    }
}
