package careers.survey.translation;

import careers.platform.web.ETags;
import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The texts of an instrument for translators, as a workbook or a PO file. */
@Path("/api/survey/v1/instruments")
@RunOnVirtualThread
@Tag(name = "Translations", description = "The texts of an instrument for translators, there and back")
public class TranslationResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PO = "text/x-gettext-translation";

    private final TranslationService translations;

    TranslationResource(TranslationService translations) {
        this.translations = translations;
    }

    @GET
    @Path("/{instrumentId}/translations.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.TRANSLATOR})
    @Operation(
            summary = "Export the texts of an instrument as a workbook",
            description = "One text a row: key, source, translation, source revision, state (CURRENT, STALE, MISSING),"
                    + " note. Change the translation; set STALE to CURRENT to say that it still holds.")
    @APIResponse(responseCode = "200", description = "The workbook, with the ETag to send back in If-Match")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<byte[]> exportTranslationWorkbook(UUID instrumentId) {
        return file(translations.export(instrumentId, TranslationWorkbook::write), "xlsx");
    }

    @GET
    @Path("/{instrumentId}/translations.po")
    @Produces(PO)
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.TRANSLATOR})
    @Operation(
            summary = "Export the texts of an instrument as a PO file",
            description = "The key is msgctxt. A stale translation is fuzzy; take the mark away to say that it holds.")
    @APIResponse(responseCode = "200", description = "The file, with the ETag to send back in If-Match")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<byte[]> exportTranslationFile(UUID instrumentId) {
        return file(translations.export(instrumentId, PoFile::write), "po");
    }

    @PUT
    @Path("/{instrumentId}/translations.xlsx")
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.TRANSLATOR})
    @Operation(
            summary = "Import the translations of a workbook",
            description =
                    "All of them or none: an unknown or missing key, a changed source, a formula or other placeholders"
                            + " are refused by name.")
    @APIResponse(responseCode = "200", description = "Imported")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "INSTRUMENT_ALREADY_PUBLISHED")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "TRANSLATION_REFUSED, TRANSLATION_UNREADABLE, VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<TranslationReceipt> importTranslationWorkbook(
            UUID instrumentId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] workbook) {
        return receipt(
                translations.importAll(instrumentId, ifMatch, Received.from(workbook, TranslationWorkbook::read)));
    }

    @PUT
    @Path("/{instrumentId}/translations.po")
    @Consumes(PO)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.TRANSLATOR})
    @Operation(summary = "Import the translations of a PO file", description = "All of them or none, as of a workbook.")
    @APIResponse(responseCode = "200", description = "Imported")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "INSTRUMENT_ALREADY_PUBLISHED")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "TRANSLATION_REFUSED, TRANSLATION_UNREADABLE, VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<TranslationReceipt> importTranslationFile(
            UUID instrumentId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] file) {
        return receipt(translations.importAll(instrumentId, ifMatch, Received.from(file, PoFile::read)));
    }

    private static RestResponse<byte[]> file(TranslationService.Exported exported, String suffix) {
        return RestResponse.ResponseBuilder.ok(exported.file())
                .header(HttpHeaders.ETAG, ETags.of(exported.version()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"translations." + suffix + "\"")
                .build();
    }

    private static RestResponse<TranslationReceipt> receipt(TranslationService.Imported imported) {
        return RestResponse.ResponseBuilder.ok(imported.receipt())
                .header(HttpHeaders.ETAG, ETags.of(imported.version()))
                .build();
    }
}
