package careers.training.cohort;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Groups of seats on an offering, with dates. */
@Path("/api/training/v1/cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cohorts")
@RunOnVirtualThread
public class CohortResource {

    private final CohortService cohorts;

    CohortResource(CohortService cohorts) {
        this.cohorts = cohorts;
    }

    @POST
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Make a cohort, open for enrolment or scheduled")
    @APIResponse(responseCode = "201", description = "The cohort; Location says where it is")
    public RestResponse<CohortView> openCohort(@NotNull @Valid OpenCohort request) {
        CohortView view = cohorts.open(request);
        return RestResponse.ResponseBuilder.<CohortView>created(
                        URI.create("/api/training/v1/cohorts/" + view.cohortId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "Cohorts in order of opening")
    public Page<CohortView> listCohorts(@BeanParam PageQuery page) {
        return cohorts.list(page);
    }

    @GET
    @Path("/{cohortId}")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "One cohort")
    public CohortView getCohort(@PathParam("cohortId") UUID cohortId) {
        return cohorts.get(cohortId);
    }
}
