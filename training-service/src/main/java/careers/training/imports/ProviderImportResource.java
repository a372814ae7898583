package careers.training.imports;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.text.Text;
import careers.platform.web.Idempotent;
import careers.platform.web.QueryValue;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of providers. */
@Path("/api/training/v1/provider-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Provider imports", description = "Thousands of decisions and declarations in one upload")
@RunOnVirtualThread
public class ProviderImportResource {

    private static final String CSV = "text/csv";

    private final ProviderImportService imports;

    ProviderImportResource(ProviderImportService imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(CSV)
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(
            summary = "Send a file of the caller's provider",
            description = "CSV in UTF-8, at most 10,000 rows and 5 MB, columns by name in any order. Each row has the"
                    + " provider's own externalRef and the enrolmentId it is about; it goes through the same rules as"
                    + " a single call, and a bad row spoils no other. What a reference said before changes nothing when"
                    + " it is said again: the same file twice is unchanged. mode=VALIDATE tries every row and takes it"
                    + " back. ENROLMENTS: decision (CONFIRM, REJECT, START), reasonCode. PROGRESS: kind, occurredOn,"
                    + " sessionId, evidenceReference, evidenceSha256, retracts; a reference that says something else"
                    + " corrects what it said before. COMPLETIONS: completedOn, outcome, reasonCode, awardReference,"
                    + " awardLevel, awardedOn.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "two completions", value = """
                                    externalRef,enrolmentId,completedOn,awardReference,awardLevel,awardedOn
                                    NT-0041,019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11,2026-09-01,AB-1234,LEVEL_6,2026-09-20
                                    NT-0042,019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a12,2026-09-01,AB-1235,LEVEL_6,2026-09-20
                                    """)))
    @APIResponse(responseCode = "202", description = "On disk; Location says where its progress is")
    @APIResponse(responseCode = "409", description = "IMPORT_RUNNING: the same file is being worked on; see importId")
    @APIResponse(responseCode = "413", description = "IMPORT_TOO_LARGE, PAYLOAD_TOO_LARGE")
    @APIResponse(responseCode = "415", description = "UNSUPPORTED_MEDIA_TYPE: not text/csv")
    @APIResponse(responseCode = "422", description = "IMPORT_UNREADABLE, IMPORT_COLUMNS_WRONG, IMPORT_EMPTY")
    public RestResponse<ProviderImportView> importProviderFile(
            @QueryParam("kind")
                    @Parameter(description = "What the file is about", required = true)
                    @Schema(implementation = ImportKind.class)
                    String kind,
            @QueryParam("mode")
                    @Parameter(description = "APPLY if it is absent")
                    @Schema(implementation = ImportMode.class)
                    String mode,
            byte[] file) {
        ProviderImportView received =
                imports.receive(required(new QueryValue("kind", kind)), orApply(new QueryValue("mode", mode)), file);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, received)
                .location(URI.create("/api/training/v1/provider-imports/" + received.importId()))
                .build();
    }

    @GET
    @RolesAllowed({Role.PROVIDER_CLIENT, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "Files in the order in which they came; providers see their own")
    public Page<ProviderImportView> listProviderImports(@BeanParam PageQuery page) {
        return imports.list(page);
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed({Role.PROVIDER_CLIENT, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "A file and how far it has come")
    @APIResponse(responseCode = "200", description = "The file; finishedAt is there when every row has its outcome")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public ProviderImportView getProviderImport(@PathParam("importId") UUID importId) {
        return imports.get(importId);
    }

    @GET
    @Path("/{importId}/rows")
    @RolesAllowed({Role.PROVIDER_CLIENT, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "What became of each row, in the order of the file")
    @APIResponse(responseCode = "200", description = "A page of rows that have their outcome")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<ImportRowView> listProviderImportRows(
            @PathParam("importId") UUID importId,
            @QueryParam("outcome") @Schema(implementation = RowOutcome.Outcome.class) String outcome,
            @BeanParam PageQuery page) {
        return imports.rows(importId, new QueryValue("outcome", outcome).oneOf(RowOutcome.Outcome.class), page);
    }

    @GET
    @Path("/{importId}/errors")
    @Produces(CSV)
    @RolesAllowed({Role.PROVIDER_CLIENT, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            summary = "The rejected rows as CSV for a spreadsheet",
            description = "One line for each thing that is wrong. No cell of it is a formula.")
    @APIResponse(
            responseCode = "200",
            description = "What was rejected so far",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<String> getProviderImportErrors(@PathParam("importId") UUID importId) {
        return RestResponse.ResponseBuilder.ok(imports.errors(importId))
                .type(CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"")
                .build();
    }

    private static ImportKind required(QueryValue kind) {
        ImportKind known = kind.oneOf(ImportKind.class);
        if (known == null) {
            throw kind.wrong("REQUIRED", new Text("is required", "mae ei angen"));
        }
        return known;
    }

    private static ImportMode orApply(QueryValue mode) {
        ImportMode known = mode.oneOf(ImportMode.class);
        return known == null ? ImportMode.APPLY : known;
    }
}
