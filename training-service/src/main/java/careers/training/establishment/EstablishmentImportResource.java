package careers.training.establishment;

import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports of register files. */
@Path("/api/training/v1/establishment-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments")
@RunOnVirtualThread
public class EstablishmentImportResource {

    private final EstablishmentImportService imports;

    EstablishmentImportResource(EstablishmentImportService imports) {
        this.imports = imports;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Import establishments or links from a CSV file: of GIAS, the Welsh list or the school census")
    public RestResponse<EstablishmentImportView> importEstablishments(byte[] file) {
        EstablishmentImportView done = imports.run(file);
        return RestResponse.ResponseBuilder.<EstablishmentImportView>created(
                        URI.create("/api/training/v1/establishment-imports/" + done.importId()))
                .entity(done)
                .build();
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "What came of an import")
    public EstablishmentImportView getEstablishmentImport(@PathParam("importId") UUID importId) {
        return imports.get(importId);
    }
}
