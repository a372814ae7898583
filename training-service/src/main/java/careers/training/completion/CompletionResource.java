package careers.training.completion;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Declarations that no longer stand. */
@Path("/api/training/v1/completions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completions")
@RunOnVirtualThread
public class CompletionResource {

    private final CompletionService completions;

    CompletionResource(CompletionService completions) {
        this.completions = completions;
    }

    @POST
    @Path("/{completionId}/voiding")
    @RolesAllowed({Role.PROVIDER_CLIENT, Role.PROGRAMME_ADMINISTRATOR})
    @Idempotent
    @Operation(
            summary = "Take a declaration back: the training goes on, and a bursary that was built on it is stopped"
                    + " or asked back")
    public RestResponse<CompletionView> voidCompletion(
            @PathParam("completionId") UUID completionId, @NotNull @Valid VoidCompletion request) {
        return RestResponse.ok(completions.voidCompletion(completionId, request));
    }
}
