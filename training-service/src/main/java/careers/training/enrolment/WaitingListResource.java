package careers.training.enrolment;

import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Waiting lists of cohorts. */
@Path("/api/training/v1/cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cohorts")
@RunOnVirtualThread
public class WaitingListResource {

    private final WaitingListService lists;

    WaitingListResource(WaitingListService lists) {
        this.lists = lists;
    }

    @POST
    @Path("/{cohortId}/waiting-list")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Open the waiting list of a cohort: whoever comes when it is full may wait for a seat")
    @APIResponse(responseCode = "201", description = "The waiting list; Location says where it is")
    public RestResponse<WaitingListView> openWaitingList(
            @PathParam("cohortId") UUID cohortId, @NotNull @Valid WaitingListTerms terms) {
        WaitingListView view = lists.open(cohortId, terms);
        return RestResponse.ResponseBuilder.<WaitingListView>created(
                        URI.create("/api/training/v1/cohorts/" + cohortId + "/waiting-list"))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{cohortId}/waiting-list/terms")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Change the terms of a waiting list; offers that were made keep theirs")
    @APIResponse(responseCode = "200", description = "The waiting list")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<WaitingListView> changeWaitingList(
            @PathParam("cohortId") UUID cohortId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WaitingListTerms terms) {
        return ok(lists.change(cohortId, terms, ifMatch));
    }

    @GET
    @Path("/{cohortId}/waiting-list")
    @RolesAllowed({
        Role.PROGRAMME_ADMINISTRATOR,
        Role.SCHOOL_CLIENT,
        Role.SENIOR_LEADER,
        Role.PROVIDER_CLIENT,
        Role.AUDITOR
    })
    @Operation(summary = "The waiting list of a cohort: its terms and how many wait")
    public RestResponse<WaitingListView> getWaitingList(@PathParam("cohortId") UUID cohortId) {
        return ok(lists.get(cohortId));
    }

    private static RestResponse<WaitingListView> ok(WaitingListView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
