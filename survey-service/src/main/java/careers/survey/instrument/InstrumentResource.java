package careers.survey.instrument;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.survey.Roles;
import careers.survey.questionnaire.Questionnaire;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Instruments: what each audience is asked. */
@Path("/api/survey/v1/instruments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Instruments", description = "What each audience is asked, in English and Welsh")
public class InstrumentResource {

    private final InstrumentService instruments;
    private final CurrentUser user;

    InstrumentResource(InstrumentService instruments, CurrentUser user) {
        this.instruments = instruments;
        this.user = user;
    }

    @POST
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Draft an instrument")
    @APIResponse(responseCode = "201", description = "Stored as a draft")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public RestResponse<InstrumentView> draftInstrument(@NotNull Questionnaire questionnaire) {
        InstrumentService.Versioned drafted = instruments.draft(questionnaire);
        return RestResponse.ResponseBuilder.<InstrumentView>created(URI.create(
                        "/api/survey/v1/instruments/" + drafted.view().id()))
                .header(HttpHeaders.ETAG, ETags.of(drafted.version()))
                .entity(drafted.view())
                .build();
    }

    @POST
    @Path("/{instrumentId}/publication")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(summary = "Publish a draft; from then on it never changes")
    @APIResponse(responseCode = "200", description = "Published")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "INSTRUMENT_ALREADY_PUBLISHED")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "INSTRUMENT_NOT_PUBLISHABLE, with every finding")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<InstrumentView> publishInstrument(
            UUID instrumentId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(instruments.publish(instrumentId, ifMatch));
    }

    @GET
    @Path("/{instrumentId}")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.AUDITOR})
    @Operation(summary = "Read an instrument; drafts are for administrators")
    @APIResponse(responseCode = "200", description = "The instrument")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<InstrumentView> getInstrument(UUID instrumentId) {
        return answer(instruments.get(instrumentId, user.has(Roles.PROGRAMME_ADMINISTRATOR)));
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.AUDITOR})
    @Operation(summary = "List instruments, oldest first; drafts are for administrators")
    @APIResponse(responseCode = "200", description = "A page of instruments")
    public Page<InstrumentSummary> listInstruments(@BeanParam PageQuery query) {
        return instruments.list(query, user.has(Roles.PROGRAMME_ADMINISTRATOR));
    }

    private static RestResponse<InstrumentView> answer(InstrumentService.Versioned instrument) {
        return RestResponse.ResponseBuilder.ok(instrument.view())
                .header(HttpHeaders.ETAG, ETags.of(instrument.version()))
                .build();
    }
}
