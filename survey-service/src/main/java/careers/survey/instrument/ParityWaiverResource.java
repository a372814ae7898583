package careers.survey.instrument;

import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Named reasons why the two languages of a text may differ. */
@Path("/api/survey/v1/instruments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Instruments")
public class ParityWaiverResource {

    private final ParityWaivers waivers;

    ParityWaiverResource(ParityWaivers waivers) {
        this.waivers = waivers;
    }

    @PUT
    @Path("/{instrumentId}/parity-waivers/{textKey: .+}")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(
            summary = "Let the languages of a text differ for a named reason",
            description = "Audited, shown with the instrument, and only for the wording that was seen. What is missing"
                    + " cannot be waived.")
    @APIResponse(responseCode = "200", description = "Waived")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "INSTRUMENT_ALREADY_PUBLISHED")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "NOTHING_TO_WAIVE, VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<InstrumentView> waiveParity(
            @PathParam("instrumentId") UUID instrumentId,
            @PathParam("textKey") String textKey,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WaiveParity waiver) {
        return InstrumentAnswers.of(waivers.waive(instrumentId, textKey, waiver.reason(), ifMatch));
    }

    @DELETE
    @Path("/{instrumentId}/parity-waivers/{textKey: .+}")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(summary = "Take a waiver back")
    @APIResponse(responseCode = "200", description = "Taken back")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "INSTRUMENT_ALREADY_PUBLISHED")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<InstrumentView> withdrawWaiver(
            @PathParam("instrumentId") UUID instrumentId,
            @PathParam("textKey") String textKey,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return InstrumentAnswers.of(waivers.withdraw(instrumentId, textKey, ifMatch));
    }
}
