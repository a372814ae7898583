package careers.training.enrolment;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.platform.web.QueryValue;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Places of careers leaders in cohorts. */
@Path("/api/training/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
@RunOnVirtualThread
public class EnrolmentResource {

    private final EnrolmentService enrolments;

    EnrolmentResource(EnrolmentService enrolments) {
        this.enrolments = enrolments;
    }

    @POST
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Request a place in a cohort for a careers leader of the caller's school")
    @APIResponse(responseCode = "201", description = "The enrolment; Location says where it is")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such cohort or careers leader")
    public RestResponse<EnrolmentView> enrolLeader(@NotNull @Valid EnrolLeader request) {
        EnrolmentView view = enrolments.enrol(request);
        return RestResponse.ResponseBuilder.<EnrolmentView>created(
                        URI.create("/api/training/v1/enrolments/" + view.enrolmentId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.PROGRAMME_ADMINISTRATOR,
        Role.SCHOOL_CLIENT,
        Role.SENIOR_LEADER,
        Role.PROVIDER_CLIENT,
        Role.AUDITOR
    })
    @Operation(summary = "Enrolments in order of request; schools and providers see their own")
    public Page<EnrolmentView> listEnrolments(
            @QueryParam("cohort") @Schema(implementation = UUID.class) String cohort, @BeanParam PageQuery page) {
        return enrolments.list(new QueryValue("cohort", cohort).uuid(), page);
    }

    @GET
    @Path("/{enrolmentId}")
    @RolesAllowed({
        Role.PROGRAMME_ADMINISTRATOR,
        Role.SCHOOL_CLIENT,
        Role.SENIOR_LEADER,
        Role.PROVIDER_CLIENT,
        Role.AUDITOR
    })
    @Operation(summary = "One enrolment")
    public RestResponse<EnrolmentView> getEnrolment(@PathParam("enrolmentId") UUID enrolmentId) {
        return ok(enrolments.get(enrolmentId));
    }

    @GET
    @Path("/{enrolmentId}/history")
    @RolesAllowed({
        Role.PROGRAMME_ADMINISTRATOR,
        Role.SCHOOL_CLIENT,
        Role.SENIOR_LEADER,
        Role.PROVIDER_CLIENT,
        Role.AUDITOR
    })
    @Operation(summary = "Every step of one enrolment: what, when, why and in which role")
    public EnrolmentHistoryView getEnrolmentHistory(@PathParam("enrolmentId") UUID enrolmentId) {
        return enrolments.history(enrolmentId);
    }

    private static RestResponse<EnrolmentView> ok(EnrolmentView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
