package careers.training.policy;

import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The schemes that bursaries are paid from. */
@Path("/api/training/v1/schemes/{scheme}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bursary policy")
@RunOnVirtualThread
public class SchemeResource {

    private final SchemeService schemes;

    SchemeResource(SchemeService schemes) {
        this.schemes = schemes;
    }

    @GET
    @RolesAllowed({
        Role.SCHOOL_CLIENT,
        Role.PROGRAMME_ADMINISTRATOR,
        Role.FINANCE_APPROVER,
        Role.PAYMENT_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "One scheme, and whether it is frozen")
    @APIResponse(responseCode = "200", description = "The scheme")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public SchemeView getScheme(@PathParam("scheme") String scheme) {
        return schemes.get(scheme);
    }

    @POST
    @Path("/freeze")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER})
    @Idempotent
    @Operation(summary = "Stop submissions, approvals, payment runs and clawbacks of a scheme")
    @APIResponse(responseCode = "200", description = "The scheme, frozen")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "SCHEME_ALREADY_FROZEN")
    public RestResponse<SchemeView> freezeScheme(
            @PathParam("scheme") String scheme, @NotNull @Valid FreezeScheme request) {
        return RestResponse.ok(schemes.freeze(scheme, request));
    }

    @POST
    @Path("/thaw")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER})
    @Idempotent
    @Operation(summary = "End the freeze of a scheme")
    @APIResponse(responseCode = "200", description = "The scheme, no longer frozen")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "SCHEME_NOT_FROZEN")
    public RestResponse<SchemeView> thawScheme(@PathParam("scheme") String scheme) {
        return RestResponse.ok(schemes.thaw(scheme));
    }
}
