package careers.survey.freetext;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.QueryValue;
import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The reviewers' queue of texts. */
@Path("/api/survey/v1/text-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Text reviews", description = "What people wrote, held back until a person has looked")
public class TextReviewResource {

    private final TextReviewService reviews;

    TextReviewResource(TextReviewService reviews) {
        this.reviews = reviews;
    }

    @GET
    @RolesAllowed(Roles.TEXT_REVIEWER)
    @Operation(
            summary = "List texts in one state, without their words: safeguarding first, then the oldest",
            description = "The screens are an aid: what they do not find may still be there.")
    @APIResponse(responseCode = "200", description = "A page of texts")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, INVALID_CURSOR, UNKNOWN_PARAMETER")
    public Page<TextReviewView> listTextReviews(
            @QueryParam("state") @Schema(implementation = TextState.class, defaultValue = "HELD") String state,
            @BeanParam PageQuery query) {
        return reviews.list(new QueryValue("state", state).oneOf(TextState.class), query);
    }

    @GET
    @Path("/{textId}")
    @RolesAllowed(Roles.TEXT_REVIEWER)
    @Operation(summary = "Read a text; that you read it is recorded")
    @APIResponse(responseCode = "200", description = "The text with its words")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such text, or it is not screened yet")
    public RestResponse<TextReviewView> getTextReview(UUID textId) {
        return answer(reviews.read(textId));
    }

    @POST
    @Path("/{textId}/release")
    @RolesAllowed(Roles.TEXT_REVIEWER)
    @Operation(summary = "Let a text pass as it is")
    @APIResponse(responseCode = "200", description = "Released")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "TEXT_ACTION_NOT_ALLOWED, with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<TextReviewView> releaseText(
            UUID textId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ReleaseText release) {
        return answer(reviews.release(textId, ifMatch, release));
    }

    @POST
    @Path("/{textId}/redaction")
    @RolesAllowed(Roles.TEXT_REVIEWER)
    @Operation(
            summary = "Take words out of a text for good",
            description = "The original is overwritten, and quotations from it are withdrawn.")
    @APIResponse(responseCode = "200", description = "Redacted")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "TEXT_ACTION_NOT_ALLOWED, with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<TextReviewView> redactText(
            UUID textId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid RedactText redaction) {
        return answer(reviews.redact(textId, ifMatch, redaction));
    }

    private static RestResponse<TextReviewView> answer(TextReviewService.Versioned text) {
        return RestResponse.ResponseBuilder.ok(text.view())
                .header(HttpHeaders.ETAG, ETags.of(text.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
