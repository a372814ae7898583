package careers.survey.interchange;

import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A published instrument as other systems read it. */
@Path("/api/survey/v1/instruments/{instrumentId}/formats")
@RunOnVirtualThread
@Tag(name = "Interchange")
public class InstrumentFormatResource {

    private final InstrumentFormats formats;

    InstrumentFormatResource(InstrumentFormats formats) {
        this.formats = formats;
    }

    @GET
    @Path("/ddi")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.ANALYST,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a published instrument as a DDI-Codebook 2.5, in English and Welsh")
    @APIResponse(responseCode = "200", description = "The codebook of the columns that an export has")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public String getDdiCodebook(UUID instrumentId) {
        return formats.ddi(instrumentId);
    }

    @GET
    @Path("/triple-s")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.ANALYST,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a published instrument as the metadata of Triple-S 2.0, in English and Welsh")
    @APIResponse(responseCode = "200", description = "The metadata of the columns that an export has")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public String getTripleS(UUID instrumentId) {
        return formats.tripleS(instrumentId);
    }

    @GET
    @Path("/fhir")
    @Produces("application/fhir+json")
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.ANALYST,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read a published instrument as an HL7 FHIR R4 Questionnaire",
            description = "English texts with Welsh translations. Conditions go along as expressions in CEL.")
    @APIResponse(
            responseCode = "200",
            description = "The Questionnaire",
            content = @Content(mediaType = "application/fhir+json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public String getFhirQuestionnaire(UUID instrumentId) {
        return formats.fhir(instrumentId);
    }
}
