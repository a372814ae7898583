package careers.survey.interchange;

import careers.platform.web.Idempotent;
import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Drafts from what other systems wrote. */
@Path("/api/survey/v1/instruments/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Interchange", description = "Questionnaires from and to the formats of other systems")
public class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportService imports;

    ImportResource(ImportService imports) {
        this.imports = imports;
    }

    @POST
    @Path("/surveyjs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(
            summary = "Draft an instrument from a SurveyJS survey",
            description =
                    "Nothing is dropped in silence: what an instrument cannot carry is refused, every part of it with its"
                            + " JSON pointer; what is carried otherwise is told in remarks. Texts by language are taken in"
                            + " English (default, en) and Welsh (cy).")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "201",
            description = "Stored as a draft",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST: not JSON")
    @APIResponse(responseCode = "422", description = "IMPORT_NOT_CARRIED with every part, VALIDATION_FAILED")
    public RestResponse<ImportView> importSurveyJs(
            @Parameter(description = "The survey it will belong to", required = true) @QueryParam("survey")
                    String survey,
            @Parameter(description = "Whom it asks", required = true) @QueryParam("audience") String audience,
            byte[] body) {
        return created(imports.surveyJs(survey, audience, body));
    }

    @POST
    @Path("/xlsform")
    @Consumes(XLSX)
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(
            summary = "Draft an instrument from an XLSForm workbook",
            description =
                    "The sheets survey, choices and settings, with label::English (en) and label::Welsh (cy). What an"
                            + " instrument cannot carry is refused, every part of it with /sheet/row/column; what is"
                            + " carried otherwise is told in remarks.")
    @APIResponse(
            responseCode = "201",
            description = "Stored as a draft",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "413", description = "PAYLOAD_TOO_LARGE: over 10 MB")
    @APIResponse(
            responseCode = "422",
            description = "IMPORT_NOT_CARRIED with every part, IMPORT_UNREADABLE, VALIDATION_FAILED")
    public RestResponse<ImportView> importXlsForm(
            @Parameter(description = "The survey it will belong to", required = true) @QueryParam("survey")
                    String survey,
            @Parameter(description = "Whom it asks", required = true) @QueryParam("audience") String audience,
            byte[] body) {
        return created(imports.xlsForm(survey, audience, body));
    }

    private static RestResponse<ImportView> created(ImportView made) {
        URI location =
                URI.create("/api/survey/v1/instruments/" + made.instrument().id());
        return RestResponse.ResponseBuilder.<ImportView>created(location)
                .entity(made)
                .build();
    }
}
