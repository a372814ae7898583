package careers.survey.correction;

import careers.platform.identity.CurrentUser;
import careers.platform.web.RequestTrace;
import careers.survey.Roles;
import careers.survey.response.ArrivingResponse;
import careers.survey.response.SubmitResponse;
import careers.survey.response.Submitter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
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

/** Amending responses. */
@Path("/api/survey/v1/campaigns/{campaignId}/responses/{responseId}/amendments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Responses", description = "Sets of answers, accepted exactly once")
public class AmendmentResource {

    private static final int MOST_REVISIONS = 1_000;

    private final AmendmentService amendments;
    private final CurrentUser user;
    private final RequestTrace trace;

    AmendmentResource(AmendmentService amendments, CurrentUser user, RequestTrace trace) {
        this.amendments = amendments;
        this.user = user;
        this.trace = trace;
    }

    @PUT
    @Path("/{revision}")
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(
            summary = "Amend a response while its campaign is open",
            description =
                    "Send the whole content anew as the next revision: 2 for the first amendment. Sent again, the same"
                            + " content gets the same receipt.")
    @APIResponse(responseCode = "201", description = "Amended")
    @APIResponse(responseCode = "200", description = "Amended before with the same content; Idempotency-Replayed: true")
    @APIResponse(
            responseCode = "403",
            description = "RECEIPT_CODE_WRONG, ESTABLISHMENT_NOT_YOURS, INTERVIEWER_MODE_NOT_ALLOWED, FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such response in this campaign")
    @APIResponse(
            responseCode = "409",
            description = "AMENDMENT_OUT_OF_ORDER, AMENDMENT_CONTENT_DIFFERS, CAMPAIGN_CLOSED, QUOTA_FULL")
    @APIResponse(responseCode = "410", description = "RESPONSE_WITHDRAWN, RESPONSE_ERASED")
    @APIResponse(responseCode = "422", description = "RESPONSE_INVALID with every violated rule, VALIDATION_FAILED")
    public RestResponse<AmendmentReceipt> amendResponse(
            UUID campaignId,
            UUID responseId,
            @Min(2) @Max(MOST_REVISIONS) int revision,
            @Parameter(description = "The code on the response's receipt")
                    @HeaderParam("Receipt-Code")
                    @NotNull
                    @Size(min = 16, max = 40)
                    String receiptCode,
            @NotNull @Valid SubmitResponse content) {
        AmendmentService.Amended amended = amendments.amend(
                new ArrivingResponse(campaignId, responseId, content, Submitter.of(user), null, trace.traceparent()),
                revision,
                receiptCode);
        return amended.isNew()
                ? RestResponse.status(RestResponse.Status.CREATED, amended.receipt())
                : RestResponse.ResponseBuilder.ok(amended.receipt())
                        .header("Idempotency-Replayed", "true")
                        .build();
    }
}
