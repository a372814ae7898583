package careers.training.provider;

import careers.platform.web.ETags;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a provider's life. */
@Path("/api/training/v1/providers/{providerId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers and courses")
@RunOnVirtualThread
public class ProviderStepsResource {

    private final SuspensionService suspensions;

    ProviderStepsResource(SuspensionService suspensions) {
        this.suspensions = suspensions;
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Approve a provider's application")
    public RestResponse<ProviderView> approveProvider(@PathParam("providerId") UUID providerId) {
        return ok(suspensions.move(providerId, ProviderCommand.APPROVE));
    }

    @POST
    @Path("/activation")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Let an approved provider open cohorts")
    public RestResponse<ProviderView> activateProvider(@PathParam("providerId") UUID providerId) {
        return ok(suspensions.move(providerId, ProviderCommand.ACTIVATE));
    }

    @POST
    @Path("/suspension")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(
            summary = "Suspend a provider",
            description = "From suspendedFrom on no enrolment and no completion counts; learners in flight stay where"
                    + " they are and are listed under learners-to-transfer.")
    public RestResponse<ProviderView> suspendProvider(
            @PathParam("providerId") UUID providerId, @NotNull @Valid SuspendProvider request) {
        return ok(suspensions.suspend(providerId, request));
    }

    @POST
    @Path("/resumption")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "End a provider's suspension today")
    public RestResponse<ProviderView> resumeProvider(@PathParam("providerId") UUID providerId) {
        return ok(suspensions.resume(providerId));
    }

    @POST
    @Path("/closure")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Close a provider for good")
    public RestResponse<ProviderView> closeProvider(
            @PathParam("providerId") UUID providerId, @NotNull @Valid CloseProvider request) {
        return ok(suspensions.close(providerId, request));
    }

    @GET
    @Path("/suspensions")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "When and why a provider was suspended, the earliest first")
    public SuspensionsView getSuspensions(@PathParam("providerId") UUID providerId) {
        return suspensions.of(providerId);
    }

    private static RestResponse<ProviderView> ok(ProviderView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
