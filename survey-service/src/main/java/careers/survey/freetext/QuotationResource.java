package careers.survey.freetext;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.text.Text;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Quotations from what people wrote. */
@Path("/api/survey/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quotations", description = "Words of respondents under two signatures")
public class QuotationResource {

    private static final String CASES = "/quotation-cases";

    private final QuotationService quotations;

    QuotationResource(QuotationService quotations) {
        this.quotations = quotations;
    }

    @GET
    @Path("/quotations")
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.TEXT_REVIEWER,
        Roles.ANALYST,
        Roles.AUDITOR
    })
    @Operation(summary = "List published quotations, oldest first")
    @APIResponse(responseCode = "200", description = "A page of quotations")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, INVALID_CURSOR, UNKNOWN_PARAMETER")
    public Page<QuotationView> listQuotations(
            @QueryParam("audience") @Schema(implementation = Audience.class) String audience,
            @QueryParam("language") @Schema(enumeration = {"en", "cy"}) String language,
            @QueryParam("theme") @Schema(description = "A code of the theme frame") String theme,
            @BeanParam PageQuery query) {
        return quotations.published(selection(QuotationState.PUBLISHED, audience, language, theme), query);
    }

    @POST
    @Path(CASES)
    @RolesAllowed(Roles.TEXT_REVIEWER)
    @Idempotent
    @Operation(
            summary = "Propose a quotation from a released or redacted text",
            description = "Words may be left out and short notes put in square brackets, nothing else.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed; the words are not repeated",
            content = @Content(schema = @Schema(implementation = ProposedQuotation.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such text")
    @APIResponse(responseCode = "409", description = "TEXT_NOT_REVIEWED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public RestResponse<ProposedQuotation> proposeQuotation(@NotNull @Valid ProposeQuotation request) {
        ProposedQuotation proposed = quotations.propose(request);
        return RestResponse.ResponseBuilder.<ProposedQuotation>created(
                        URI.create("/api/survey/v1/quotation-cases/" + proposed.id()))
                .entity(proposed)
                .build();
    }

    @GET
    @Path(CASES)
    @RolesAllowed({Roles.TEXT_REVIEWER, Roles.AUDITOR})
    @Operation(summary = "List quotations in one state with their signatures, oldest first")
    @APIResponse(responseCode = "200", description = "A page of quotations")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, INVALID_CURSOR, UNKNOWN_PARAMETER")
    public Page<QuotationCaseView> listQuotationCases(
            @QueryParam("state") @Schema(implementation = QuotationState.class, defaultValue = "PROPOSED") String state,
            @BeanParam PageQuery query) {
        QuotationState wanted = new QueryValue("state", state).oneOf(QuotationState.class);
        return quotations.cases(selection(wanted == null ? QuotationState.PROPOSED : wanted, null, null, null), query);
    }

    @GET
    @Path(CASES + "/{quotationId}")
    @RolesAllowed({Roles.TEXT_REVIEWER, Roles.AUDITOR})
    @Operation(summary = "Read a quotation with its signatures")
    @APIResponse(responseCode = "200", description = "The quotation")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<QuotationCaseView> getQuotationCase(UUID quotationId) {
        return answer(quotations.read(quotationId));
    }

    @POST
    @Path(CASES + "/{quotationId}/approval")
    @RolesAllowed(Roles.TEXT_REVIEWER)
    @Operation(summary = "Sign a quotation as the second person; it is published")
    @APIResponse(responseCode = "200", description = "Published")
    @APIResponse(responseCode = "403", description = "SEGREGATION_OF_DUTIES: you proposed it; FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "QUOTATION_ACTION_NOT_ALLOWED, QUOTATION_WORDING_DIFFERS")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<QuotationCaseView> approveQuotation(
            UUID quotationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ApproveQuotation request) {
        return answer(quotations.approve(quotationId, ifMatch, request));
    }

    @POST
    @Path(CASES + "/{quotationId}/rejection")
    @RolesAllowed(Roles.TEXT_REVIEWER)
    @Operation(summary = "Refuse a proposed quotation")
    @APIResponse(responseCode = "200", description = "Rejected")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "QUOTATION_ACTION_NOT_ALLOWED, with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<QuotationCaseView> rejectQuotation(
            UUID quotationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid QuotationReason request) {
        return answer(quotations.reject(quotationId, ifMatch, request));
    }

    @POST
    @Path(CASES + "/{quotationId}/withdrawal")
    @RolesAllowed({Roles.TEXT_REVIEWER, Roles.PROGRAMME_ADMINISTRATOR})
    @Operation(summary = "Take a quotation back, proposed or published")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "QUOTATION_ACTION_NOT_ALLOWED, with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<QuotationCaseView> withdrawQuotation(
            UUID quotationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid QuotationReason request) {
        return answer(quotations.withdraw(quotationId, ifMatch, request));
    }

    private static QuotationSelection selection(QuotationState state, String audience, String language, String theme) {
        if (language != null && !language.equals("en") && !language.equals("cy")) {
            throw new QueryValue("language", language)
                    .wrong("NOT_IN_LIST", new Text("must be one of en, cy", "rhaid iddo fod yn un o en, cy"));
        }
        return new QuotationSelection(
                state, new QueryValue("audience", audience).oneOf(Audience.class), language, theme);
    }

    private static RestResponse<QuotationCaseView> answer(QuotationService.Versioned quotation) {
        return RestResponse.ResponseBuilder.ok(quotation.view())
                .header(HttpHeaders.ETAG, ETags.of(quotation.version()))
                .build();
    }
}
