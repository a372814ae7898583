package careers.survey.draft;

import careers.platform.identity.CurrentUser;
import careers.platform.web.ETags;
import careers.platform.web.RequestTrace;
import careers.survey.Roles;
import careers.survey.response.Acceptance;
import careers.survey.response.ArrivingResponse;
import careers.survey.response.ResponseReceipt;
import careers.survey.response.ResponseService;
import careers.survey.response.Submitter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Drafts: answers that are still being given, kept for the client that asks the questions. */
@Path("/api/survey/v1/campaigns/{campaignId}/drafts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Drafts", description = "Answers so far; they count only once they are complete")
public class DraftResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final DraftService drafts;
    private final ResponseService responses;
    private final CurrentUser user;
    private final RequestTrace trace;

    DraftResource(DraftService drafts, ResponseService responses, CurrentUser user, RequestTrace trace) {
        this.drafts = drafts;
        this.responses = responses;
        this.user = user;
        this.trace = trace;
    }

    @PUT
    @Path("/{draftId}")
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(
            summary = "Begin a draft under an id of the client's choice",
            description = "The response will have the same id. What is there is checked in its form: types and codes.")
    @APIResponse(responseCode = "201", description = "Stored")
    @APIResponse(responseCode = "200", description = "Stored before with the same content")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such campaign")
    @APIResponse(responseCode = "409", description = "DRAFT_ID_TAKEN, CAMPAIGN_NOT_OPEN, CAMPAIGN_CLOSED")
    @APIResponse(responseCode = "422", description = "RESPONSE_INVALID, VALIDATION_FAILED")
    public RestResponse<DraftView> beginDraft(UUID campaignId, UUID draftId, @NotNull @Valid DraftContent content) {
        return answer(drafts.create(campaignId, draftId, content));
    }

    @GET
    @Path("/{draftId}")
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(summary = "Read a draft of one's own, with the questions that come next")
    @APIResponse(responseCode = "200", description = "The draft")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<DraftView> getDraft(UUID campaignId, UUID draftId) {
        return answer(drafts.get(campaignId, draftId));
    }

    @GET
    @Path("/{draftId}/next")
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(
            summary = "The questions to ask now",
            description = "Variables that routing shows after the answers so far and that have no answer yet, in order:"
                    + " for front ends that do not evaluate routing themselves.")
    @APIResponse(responseCode = "200", description = "Variables; empty when nothing is left to ask")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public List<String> nextQuestions(UUID campaignId, UUID draftId) {
        return drafts.get(campaignId, draftId).view().next();
    }

    @PATCH
    @Path("/{draftId}")
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Consumes(MERGE_PATCH)
    @Operation(
            summary = "Change a draft (JSON merge patch, RFC 7396)",
            description = "null takes an answer away: {\"answers\":{\"satisfaction\":\"4\",\"comment\":null}}")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Members of a draft; null takes one away")))
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CAMPAIGN_CLOSED")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "RESPONSE_INVALID, VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<DraftView> patchDraft(
            UUID campaignId, UUID draftId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return answer(drafts.merge(campaignId, draftId, ifMatch, patch));
    }

    @DELETE
    @Path("/{draftId}")
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(summary = "Discard a draft")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public void discardDraft(UUID campaignId, UUID draftId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        drafts.discard(campaignId, draftId, ifMatch);
    }

    @POST
    @Path("/{draftId}/completion")
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(
            summary = "Complete a draft: it becomes the response of the same id",
            description =
                    "Checked and accepted as any response. If the answer was lost, send the content itself with PUT to"
                            + " the responses: it gets the same receipt.")
    @APIResponse(responseCode = "201", description = "Accepted")
    @APIResponse(responseCode = "200", description = "Accepted before with the same content")
    @APIResponse(responseCode = "403", description = "ESTABLISHMENT_NOT_YOURS, INTERVIEWER_MODE_NOT_ALLOWED, FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "RESPONSE_CONTENT_DIFFERS, RESPONSE_ID_TAKEN, CAMPAIGN_NOT_OPEN, CAMPAIGN_CLOSED")
    @APIResponse(responseCode = "410", description = "RESPONSE_WITHDRAWN, RESPONSE_ERASED")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "RESPONSE_INVALID with every violated rule, VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    @APIResponse(responseCode = "503", description = "TEMPORARILY_UNAVAILABLE: too many at once; see Retry-After")
    public RestResponse<ResponseReceipt> completeDraft(
            UUID campaignId,
            UUID draftId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "The code of the invitation, where the campaign invites")
                    @HeaderParam("Access-Code")
                    @Pattern(regexp = "[A-Za-z0-9-]{1,64}")
                    String accessCode) {
        DraftContent content = drafts.forCompletion(campaignId, draftId, ifMatch);
        Acceptance accepted = responses.acceptAndWait(new ArrivingResponse(
                campaignId, draftId, content.asResponse(), Submitter.of(user), accessCode, trace.traceparent()));
        drafts.completed(campaignId, draftId, ifMatch);
        return accepted.isNew()
                ? RestResponse.status(RestResponse.Status.CREATED, accepted.receipt())
                : RestResponse.ok(accepted.receipt());
    }

    private static RestResponse<DraftView> answer(DraftService.Versioned draft) {
        return RestResponse.ResponseBuilder.create(
                        draft.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, draft.view())
                .header(HttpHeaders.ETAG, ETags.of(draft.version()))
                .build();
    }
}
