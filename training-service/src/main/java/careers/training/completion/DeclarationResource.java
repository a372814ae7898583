package careers.training.completion;

import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import careers.training.enrolment.EnrolmentView;
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

/** Declarations of how the training of an enrolment ended. */
@Path("/api/training/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completions")
@RunOnVirtualThread
public class DeclarationResource {

    private final CompletionService completions;

    DeclarationResource(CompletionService completions) {
        this.completions = completions;
    }

    @POST
    @Path("/{enrolmentId}/completion")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(
            summary = "Declare how the training ended: passed, or failed for a reason; a pass takes the attendance that"
                    + " the course requires and, at level 6 and 7, carries the awarding body's result")
    public RestResponse<EnrolmentView> declareCompletion(
            @PathParam("enrolmentId") UUID enrolmentId, @NotNull @Valid DeclareCompletion declaration) {
        EnrolmentView view = completions.declare(enrolmentId, declaration);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @GET
    @Path("/{enrolmentId}/completions")
    @RolesAllowed({
        Role.PROGRAMME_ADMINISTRATOR,
        Role.SCHOOL_CLIENT,
        Role.SENIOR_LEADER,
        Role.PROVIDER_CLIENT,
        Role.AUDITOR
    })
    @Operation(summary = "Everything declared of an enrolment, voided declarations included; the last one stands")
    public CompletionsView listCompletions(@PathParam("enrolmentId") UUID enrolmentId) {
        return completions.of(enrolmentId);
    }
}
