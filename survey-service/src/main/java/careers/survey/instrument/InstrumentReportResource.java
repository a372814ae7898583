package careers.survey.instrument;

import careers.platform.identity.CurrentUser;
import careers.platform.text.Languages;
import careers.platform.web.QueryValue;
import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What can be said about an instrument without changing it. */
@Path("/api/survey/v1/instruments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Instruments")
public class InstrumentReportResource {

    private final InstrumentReports reports;
    private final CurrentUser user;

    InstrumentReportResource(InstrumentReports reports, CurrentUser user) {
        this.reports = reports;
        this.user = user;
    }

    @POST
    @Path("/{instrumentId}/validation")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.TRANSLATOR})
    @Operation(summary = "Say what publication would say; nothing changes")
    @APIResponse(
            responseCode = "200",
            description = "All findings, in the language of Accept-Language",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValidationReport.class),
                            examples = {
                                @ExampleObject(name = "en", value = InstrumentExamples.VALIDATION_EN),
                                @ExampleObject(name = "cy", value = InstrumentExamples.VALIDATION_CY)
                            }))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<ValidationReport> validateInstrument(UUID instrumentId, @Context HttpHeaders headers) {
        Locale language = Languages.preferred(headers.getAcceptableLanguages());
        return in(language, reports.validation(instrumentId, language));
    }

    @GET
    @Path("/{instrumentId}/parity")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.TRANSLATOR})
    @Operation(summary = "Report how the two languages of an instrument stand")
    @APIResponse(
            responseCode = "200",
            description = "What is missing, stale or seems to differ, in the language of Accept-Language",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ParityReport.class),
                            examples = {
                                @ExampleObject(name = "en", value = InstrumentExamples.PARITY_EN),
                                @ExampleObject(name = "cy", value = InstrumentExamples.PARITY_CY)
                            }))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<ParityReport> getParity(UUID instrumentId, @Context HttpHeaders headers) {
        Locale language = Languages.preferred(headers.getAcceptableLanguages());
        return in(language, reports.parity(instrumentId, language));
    }

    @GET
    @Path("/{instrumentId}/compatibility")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.ANALYST, Roles.AUDITOR})
    @Operation(summary = "Say what responses to another instrument still mean beside this one")
    @APIResponse(
            responseCode = "200",
            description = "Variable by variable, in the language of Accept-Language",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompatibilityView.class),
                            examples = {
                                @ExampleObject(name = "en", value = InstrumentExamples.COMPATIBILITY_EN),
                                @ExampleObject(name = "cy", value = InstrumentExamples.COMPATIBILITY_CY)
                            }))
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<CompatibilityView> getCompatibility(
            UUID instrumentId,
            @Parameter(
                            description = "The other instrument, usually an earlier version",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("with")
                    String with,
            @Context HttpHeaders headers) {
        UUID other = new QueryValue("with", with).requiredUuid();
        Locale language = Languages.preferred(headers.getAcceptableLanguages());
        boolean drafts = user.has(Roles.PROGRAMME_ADMINISTRATOR);
        return in(language, reports.compatibility(instrumentId, other, drafts, language));
    }

    private static <T> RestResponse<T> in(Locale language, T report) {
        return RestResponse.ResponseBuilder.ok(report)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .build();
    }
}
