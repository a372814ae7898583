package careers.survey.response;

import careers.platform.identity.CurrentUser;
import careers.platform.web.RequestTrace;
import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Responses: what was answered. They go in and are not read back. */
@Path("/api/survey/v1/campaigns/{campaignId}/responses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Responses", description = "Sets of answers, accepted exactly once")
public class ResponseResource {

    private final ResponseService responses;
    private final CurrentUser user;
    private final RequestTrace trace;

    ResponseResource(ResponseService responses, CurrentUser user, RequestTrace trace) {
        this.responses = responses;
        this.user = user;
        this.trace = trace;
    }

    @PUT
    @Path("/{responseId}")
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(
            summary = "Submit a response under an id of the client's choice",
            description =
                    "Send it again whenever the answer was lost: the same content gets the same receipt. A UUIDv7 is"
                            + " advised. A 2xx means that the response is on disk and its event will be published.")
    @APIResponse(responseCode = "201", description = "Accepted")
    @APIResponse(
            responseCode = "200",
            description = "Accepted before with the same content; Idempotency-Replayed: true")
    @APIResponse(
            responseCode = "403",
            description = "ESTABLISHMENT_NOT_YOURS, INTERVIEWER_MODE_NOT_ALLOWED, ACCESS_CODE_REQUIRED,"
                    + " ACCESS_CODE_UNKNOWN, ACCESS_CODE_NOT_FOR_THIS, FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such campaign")
    @APIResponse(
            responseCode = "409",
            description = "RESPONSE_CONTENT_DIFFERS, RESPONSE_ID_TAKEN, CAMPAIGN_NOT_OPEN, CAMPAIGN_CLOSED,"
                    + " ACCESS_CODE_USED, QUOTA_FULL with quotaId and label")
    @APIResponse(responseCode = "410", description = "RESPONSE_WITHDRAWN, RESPONSE_ERASED")
    @APIResponse(responseCode = "422", description = "RESPONSE_INVALID with every violated rule, VALIDATION_FAILED")
    @APIResponse(responseCode = "503", description = "TEMPORARILY_UNAVAILABLE: too many at once; see Retry-After")
    public RestResponse<ResponseReceipt> submitResponse(
            UUID campaignId,
            UUID responseId,
            @Parameter(description = "The code of the invitation, where the campaign invites")
                    @HeaderParam("Access-Code")
                    @Pattern(regexp = "[A-Za-z0-9-]{1,64}")
                    String accessCode,
            @NotNull @Valid SubmitResponse response) {
        return answer(responses.acceptAndWait(new ArrivingResponse(
                campaignId, responseId, response, Submitter.of(user), accessCode, trace.traceparent())));
    }

    @POST
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(
            summary = "Submit a response under an id that the service makes",
            description =
                    "For clients that cannot make a UUID. The id is made from the Idempotency-Key: the same key with"
                            + " the same content gets the same receipt, for ever.")
    @APIResponse(responseCode = "201", description = "Accepted")
    @APIResponse(
            responseCode = "200",
            description = "Accepted before with the same key and content; Idempotency-Replayed: true")
    @APIResponse(responseCode = "400", description = "IDEMPOTENCY_KEY_REQUIRED")
    @APIResponse(responseCode = "403", description = "ESTABLISHMENT_NOT_YOURS, INTERVIEWER_MODE_NOT_ALLOWED, FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such campaign")
    @APIResponse(responseCode = "409", description = "CAMPAIGN_NOT_OPEN, CAMPAIGN_CLOSED")
    @APIResponse(responseCode = "410", description = "RESPONSE_WITHDRAWN, RESPONSE_ERASED")
    @APIResponse(
            responseCode = "422",
            description = "RESPONSE_INVALID with every violated rule, VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "503", description = "TEMPORARILY_UNAVAILABLE: too many at once; see Retry-After")
    public RestResponse<ResponseReceipt> postResponse(
            UUID campaignId,
            @Parameter(required = true, description = "1 to 128 characters, for example a UUID")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The code of the invitation, where the campaign invites")
                    @HeaderParam("Access-Code")
                    @Pattern(regexp = "[A-Za-z0-9-]{1,64}")
                    String accessCode,
            @NotNull @Valid SubmitResponse response) {
        UUID responseId = KeyedResponseId.of(user.id(), campaignId, key);
        return answer(KeyedResponseId.namingTheKey(() -> responses.acceptAndWait(new ArrivingResponse(
                campaignId, responseId, response, Submitter.of(user), accessCode, trace.traceparent()))));
    }

    private static RestResponse<ResponseReceipt> answer(Acceptance accepted) {
        RestResponse.ResponseBuilder<ResponseReceipt> answer = accepted.isNew()
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, accepted.receipt())
                : RestResponse.ResponseBuilder.ok(accepted.receipt()).header("Idempotency-Replayed", "true");
        return answer.build();
    }
}
