package careers.survey.freetext;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.QueryValue;
import careers.survey.Roles;
import careers.survey.questionnaire.Audience;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** What texts are about. */
@Path("/api/survey/v1/text-codings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Text codings", description = "What texts are about: by rule first, then by people")
public class TextCodingResource {

    private final TextCodingService codings;

    TextCodingResource(TextCodingService codings) {
        this.codings = codings;
    }

    /** The orders of the list. */
    public enum CodingOrder {
        LEAST_CERTAIN
    }

    @GET
    @RolesAllowed(Roles.TEXT_REVIEWER)
    @Operation(summary = "List texts that only rules have coded, those the rules are least certain of first")
    @APIResponse(responseCode = "200", description = "A page of texts with their themes")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, INVALID_CURSOR, UNKNOWN_PARAMETER")
    public Page<TextCodingView> listTextCodings(
            @QueryParam("order") @Schema(implementation = CodingOrder.class, defaultValue = "LEAST_CERTAIN")
                    String order,
            @QueryParam("audience") @Schema(implementation = Audience.class) String audience,
            @BeanParam PageQuery query) {
        new QueryValue("order", order).oneOf(CodingOrder.class);
        return codings.leastCertain(new QueryValue("audience", audience).oneOf(Audience.class), query);
    }

    @GET
    @Path("/{textId}")
    @RolesAllowed(Roles.TEXT_REVIEWER)
    @Operation(summary = "Read a text with its themes")
    @APIResponse(responseCode = "200", description = "The text and its themes")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such text, or it is held or not coded yet")
    public RestResponse<TextCodingView> getTextCoding(UUID textId) {
        return answer(codings.read(textId));
    }

    @PUT
    @Path("/{textId}/themes")
    @RolesAllowed(Roles.TEXT_REVIEWER)
    @Operation(
            summary = "Confirm or correct the themes of a text",
            description = "From then on no rule changes them; the event survey.text.coded tells them again.")
    @APIResponse(responseCode = "200", description = "Coded")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such text, or it is held or not coded yet")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<TextCodingView> codeText(
            UUID textId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid CodeText request) {
        return answer(codings.code(textId, ifMatch, request));
    }

    private static RestResponse<TextCodingView> answer(TextCodingService.Versioned coded) {
        return RestResponse.ResponseBuilder.ok(coded.view())
                .header(HttpHeaders.ETAG, ETags.of(coded.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
