package careers.training.assurance;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.platform.web.QueryValue;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** The look into chosen claims. */
@Path("/api/training/v1/assurance-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assurance")
@RunOnVirtualThread
public class AssuranceItemResource {

    private final ItemService items;

    AssuranceItemResource(ItemService items) {
        this.items = items;
    }

    @POST
    @Path("/{itemId}/provider-question")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Ask the provider whether it stands by the training")
    @APIResponse(responseCode = "200", description = "The item, PROVIDER_ASKED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "ASSURANCE_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "ASSURANCE_DUE_NOT_AHEAD")
    public RestResponse<ItemView> askProvider(@PathParam("itemId") UUID itemId, @NotNull @Valid AskByDay request) {
        return ok(items.askProvider(itemId, request));
    }

    @POST
    @Path("/{itemId}/provider-answer")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Idempotent
    @Operation(summary = "Assure a training of the caller's own, or say by code why not")
    @APIResponse(responseCode = "200", description = "The item, ASSURED or NOT_ASSURED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "ASSURANCE_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "FINDING_MISMATCH")
    public RestResponse<ItemView> answerAsProvider(
            @PathParam("itemId") UUID itemId, @NotNull @Valid AnswerAsProvider request) {
        return ok(items.answerAsProvider(itemId, request));
    }

    @POST
    @Path("/{itemId}/provider-silence")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Record that the provider let its day pass")
    @APIResponse(responseCode = "200", description = "The item, NOT_ASSURED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "ASSURANCE_STATE_CONFLICT with allowedActions, ASSURANCE_ANSWER_OPEN")
    public RestResponse<ItemView> recordSilence(@PathParam("itemId") UUID itemId) {
        return ok(items.recordSilence(itemId));
    }

    @POST
    @Path("/{itemId}/school-question")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Ask the school about a training that was not assured")
    @APIResponse(responseCode = "200", description = "The item, SCHOOL_ASKED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "ASSURANCE_STATE_CONFLICT with allowedActions")
    @APIResponse(responseCode = "422", description = "ASSURANCE_DUE_NOT_AHEAD")
    public RestResponse<ItemView> askSchoolOfItem(@PathParam("itemId") UUID itemId, @NotNull @Valid AskByDay request) {
        return ok(items.askSchool(itemId, request));
    }

    @POST
    @Path("/{itemId}/school-answer")
    @RolesAllowed(Role.SCHOOL_CLIENT)
    @Idempotent
    @Operation(summary = "Answer for the caller's school about a training that was not assured")
    @APIResponse(responseCode = "200", description = "The item, with what the school says")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "ASSURANCE_STATE_CONFLICT with allowedActions")
    public RestResponse<ItemView> answerAsSchool(
            @PathParam("itemId") UUID itemId, @NotNull @Valid AnswerAsSchool request) {
        return ok(items.answerAsSchool(itemId, request));
    }

    @POST
    @Path("/{itemId}/conclusion")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Accept what the school said, or claim the money back")
    @APIResponse(responseCode = "200", description = "The item, ACCEPTED or REJECTED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "ASSURANCE_STATE_CONFLICT with allowedActions, ASSURANCE_ANSWER_OPEN")
    public RestResponse<ItemView> concludeAssurance(
            @PathParam("itemId") UUID itemId, @NotNull @Valid ConcludeAssurance request) {
        return ok(items.conclude(itemId, request));
    }

    @GET
    @RolesAllowed({Role.AUDITOR, Role.PROGRAMME_ADMINISTRATOR, Role.PROVIDER_CLIENT, Role.SCHOOL_CLIENT})
    @Operation(summary = "Chosen claims; provider and school see their own")
    public Page<ItemView> listItems(
            @QueryParam("sample") @Schema(implementation = UUID.class) String sample,
            @QueryParam("state") @Schema(implementation = ItemState.class) String state,
            @BeanParam PageQuery page) {
        return items.list(
                new QueryValue("sample", sample).uuid(), new QueryValue("state", state).oneOf(ItemState.class), page);
    }

    @GET
    @Path("/{itemId}")
    @RolesAllowed({Role.AUDITOR, Role.PROGRAMME_ADMINISTRATOR, Role.PROVIDER_CLIENT, Role.SCHOOL_CLIENT})
    @Operation(summary = "One chosen claim")
    @APIResponse(responseCode = "200", description = "The item, with its ETag")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<ItemView> getItem(@PathParam("itemId") UUID itemId) {
        return ok(items.get(itemId));
    }

    private static RestResponse<ItemView> ok(ItemView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
