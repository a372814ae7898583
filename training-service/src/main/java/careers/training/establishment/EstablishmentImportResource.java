package careers.training.establishment;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports of register files. */
@Path("/api/training/v1/establishment-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments")
@RunOnVirtualThread
public class EstablishmentImportResource {

    private final EstablishmentImportService service;
    private final EstablishmentImports imports;

    EstablishmentImportResource(EstablishmentImportService service, EstablishmentImports imports) {
        this.service = service;
        this.imports = imports;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(
            summary = "Import establishments or links from a CSV file: of GIAS, the Welsh list or the school census",
            description =
                    "The columns say which register it is. The file is kept, and files are worked on one after the other in"
                            + " the order in which they came; follow Location until the state is DONE, REFUSED or FAILED."
                            + " What is wrong with the parameters or the file is told at once. What the register as it then"
                            + " is does not allow is told by the state REFUSED: a file of an earlier day than the last one,"
                            + " or one by which more than 5 % of the open establishments of its register would disappear,"
                            + " unless their number is acknowledged.")
    @APIResponse(responseCode = "202", description = "On disk; Location says where its progress is")
    @APIResponse(responseCode = "422", description = "FILE_UNREADABLE, LAYOUT_UNKNOWN")
    public RestResponse<EstablishmentImportView> importEstablishments(
            byte[] file,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "Report what would change, and change nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @QueryParam("coverage")
                    @Parameter(
                            description = "Whether the file is the whole register",
                            schema = @Schema(implementation = Coverage.class, defaultValue = "COMPLETE"))
                    String coverage,
            @QueryParam("effectiveOn")
                    @Parameter(
                            description = "The day that the file describes; today when absent",
                            example = "2025-04-22")
                    String effectiveOn,
            @QueryParam("acknowledgedDisappearances")
                    @Parameter(
                            description = "How many open establishments may disappear although they are over 5 %",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0"))
                    String acknowledgedDisappearances) {
        EstablishmentImportView received =
                service.receive(file, new ImportParameters(dryRun, coverage, effectiveOn, acknowledgedDisappearances));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, received)
                .location(URI.create("/api/training/v1/establishment-imports/" + received.importId()))
                .build();
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "Imports and dry runs, the latest first")
    public Page<EstablishmentImportView> listEstablishmentImports(@BeanParam PageQuery page) {
        return imports.list(page);
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "How far an import is, and what came of it")
    @APIResponse(
            responseCode = "200",
            description = "The import; finishedAt is there when it is DONE, REFUSED or FAILED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public EstablishmentImportView getEstablishmentImport(@PathParam("importId") UUID importId) {
        return imports.get(importId);
    }

    @GET
    @Path("/{importId}/changes")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "What an import changed, or a dry run would change: added, changed, closed, vanished …")
    public Page<ImportChangeView> listEstablishmentImportChanges(
            @PathParam("importId") UUID importId,
            @QueryParam("change") @Schema(implementation = RegisterChange.Kind.class) String change,
            @BeanParam PageQuery page) {
        return imports.changes(importId, change, page);
    }
}
