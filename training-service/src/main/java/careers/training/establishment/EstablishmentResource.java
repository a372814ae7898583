package careers.training.establishment;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of schools and colleges. */
@Path("/api/training/v1/establishments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments")
@RunOnVirtualThread
public class EstablishmentResource {

    private final EstablishmentService establishments;

    EstablishmentResource(EstablishmentService establishments) {
        this.establishments = establishments;
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "Establishments in order of reference, optionally those whose name contains q")
    public Page<EstablishmentView> listEstablishments(
            @QueryParam("q") @Size(min = 1, max = 100) String q, @BeanParam PageQuery page) {
        return establishments.list(q, page);
    }

    @GET
    @Path("/{establishment}")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "One establishment, as it is or as it was on a day")
    @APIResponse(responseCode = "200", description = "The establishment")
    @APIResponse(responseCode = "404", description = "It is not registered, or was not there on that day")
    public EstablishmentView getEstablishment(
            @PathParam("establishment") String establishment,
            @QueryParam("asAt") @Parameter(description = "A day that has come", example = "2024-09-01") String asAt) {
        return establishments.get(establishment, asAt);
    }

    @GET
    @Path("/{establishment}/history")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "What an establishment was, period by period, the oldest first")
    public Page<EstablishmentPeriod> listEstablishmentPeriods(
            @PathParam("establishment") String establishment, @BeanParam PageQuery page) {
        return establishments.history(establishment, page);
    }

    @GET
    @Path("/{establishment}/lineage")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "What an establishment came from and became, over academisation, mergers and splits")
    public LineageView getLineage(@PathParam("establishment") String establishment) {
        return establishments.lineage(establishment);
    }
}
