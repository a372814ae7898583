package careers.survey.instrument;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.Idempotent;
import careers.survey.Roles;
import careers.survey.questionnaire.Questionnaire;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Instruments: what each audience is asked. */
@Path("/api/survey/v1/instruments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Instruments", description = "What each audience is asked, in English and Welsh")
public class InstrumentResource {

    private final InstrumentService instruments;
    private final InstrumentDrafts drafts;
    private final CurrentUser user;

    InstrumentResource(InstrumentService instruments, InstrumentDrafts drafts, CurrentUser user) {
        this.instruments = instruments;
        this.drafts = drafts;
        this.user = user;
    }

    @POST
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(
            summary = "Draft an instrument",
            description = "A question may name a shared code list of the survey that the draft leaves out.")
    @APIResponse(responseCode = "201", description = "Stored as a draft")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public RestResponse<InstrumentView> draftInstrument(@NotNull Questionnaire questionnaire) {
        return InstrumentAnswers.created(drafts.draft(questionnaire));
    }

    @PUT
    @Path("/{instrumentId}")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(
            summary = "Replace a draft",
            description =
                    "The service keeps which wording of the source each translation was made from: a changed source"
                            + " text raises sourceRev, a changed translation is of the present one. To say that an unchanged"
                            + " translation still holds, send translatedRev equal to sourceRev.")
    @APIResponse(responseCode = "200", description = "Replaced")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "INSTRUMENT_ALREADY_PUBLISHED")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<InstrumentView> replaceInstrument(
            UUID instrumentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull Questionnaire questionnaire) {
        return InstrumentAnswers.of(drafts.replace(instrumentId, ifMatch, questionnaire));
    }

    @DELETE
    @Path("/{instrumentId}")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(summary = "Discard a draft")
    @APIResponse(responseCode = "204", description = "Discarded")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "INSTRUMENT_ALREADY_PUBLISHED")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public void discardInstrument(UUID instrumentId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        drafts.discard(instrumentId, ifMatch);
    }

    @POST
    @Path("/{instrumentId}/successor")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Draft the next version of a published instrument")
    @APIResponse(responseCode = "201", description = "A draft with the same questions and texts")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "INSTRUMENT_NOT_PUBLISHED")
    public RestResponse<InstrumentView> succeedInstrument(UUID instrumentId) {
        return InstrumentAnswers.created(drafts.succeed(instrumentId));
    }

    @POST
    @Path("/{instrumentId}/publication")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(
            summary = "Publish a draft; from then on it never changes",
            description = "Refused with every finding at once, drift between exact uses of a variable in the survey's"
                    + " instruments and unequal languages included.")
    @APIResponse(responseCode = "200", description = "Published")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "INSTRUMENT_ALREADY_PUBLISHED")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "INSTRUMENT_NOT_PUBLISHABLE, with every finding")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<InstrumentView> publishInstrument(
            UUID instrumentId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return InstrumentAnswers.of(instruments.publish(instrumentId, ifMatch));
    }

    @GET
    @Path("/{instrumentId}")
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.TRANSLATOR,
        Roles.INTERVIEWER,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.ANALYST,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read an instrument; drafts are for administrators and translators",
            description = "A published instrument may be kept for ever: it never changes.")
    @APIResponse(responseCode = "200", description = "The instrument")
    @APIResponse(responseCode = "304", description = "It is the one named by If-None-Match")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<InstrumentView> getInstrument(
            UUID instrumentId, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return InstrumentAnswers.unlessKnown(instruments.get(instrumentId, seesDrafts()), ifNoneMatch);
    }

    @GET
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.TRANSLATOR,
        Roles.INTERVIEWER,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.ANALYST,
        Roles.AUDITOR
    })
    @Operation(summary = "List instruments, oldest first; drafts are for administrators and translators")
    @APIResponse(responseCode = "200", description = "A page of instruments")
    public Page<InstrumentSummary> listInstruments(@BeanParam PageQuery query) {
        return instruments.list(query, seesDrafts());
    }

    private boolean seesDrafts() {
        return user.has(Roles.PROGRAMME_ADMINISTRATOR) || user.has(Roles.TRANSLATOR);
    }
}
