package careers.survey.campaign;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Campaigns: when which instruments are answered. */
@Path("/api/survey/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns", description = "When which instruments are answered (waves, \"collection exercises\")")
public class CampaignResource {

    private final CampaignService campaigns;

    CampaignResource(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @POST
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Plan a campaign")
    @APIResponse(responseCode = "201", description = "Planned")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public RestResponse<CampaignView> createCampaign(@NotNull @Valid CreateCampaign request) {
        CampaignService.Versioned created = campaigns.create(request);
        return RestResponse.ResponseBuilder.<CampaignView>created(
                        URI.create("/api/survey/v1/campaigns/" + created.view().id()))
                .header(HttpHeaders.ETAG, ETags.of(created.version()))
                .entity(created.view())
                .build();
    }

    @POST
    @Path("/{campaignId}/opening")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(summary = "Open a campaign: responses are taken within its window")
    @APIResponse(responseCode = "200", description = "Open")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CAMPAIGN_ACTION_NOT_ALLOWED, with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<CampaignView> openCampaign(UUID campaignId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(campaigns.open(campaignId, ifMatch));
    }

    @POST
    @Path("/{campaignId}/extension")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(
            summary = "Extend an open campaign",
            description = "The new end is later than the one before and has not passed. Every end is kept.")
    @APIResponse(responseCode = "200", description = "Extended")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CAMPAIGN_ACTION_NOT_ALLOWED, with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<CampaignView> extendCampaign(
            UUID campaignId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExtendCampaign extension) {
        return answer(campaigns.extend(campaignId, ifMatch, extension));
    }

    @GET
    @Path("/{campaignId}/extensions")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.AUDITOR})
    @Operation(summary = "List the extensions of a campaign, first to last")
    @APIResponse(responseCode = "200", description = "A page of extensions")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<ExtensionView> listCampaignExtensions(UUID campaignId, @BeanParam PageQuery query) {
        return campaigns.extensions(campaignId, query);
    }

    @POST
    @Path("/{campaignId}/closure")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(summary = "Close a campaign for good")
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CAMPAIGN_ACTION_NOT_ALLOWED, with allowedActions")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<CampaignView> closeCampaign(
            UUID campaignId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(campaigns.close(campaignId, ifMatch));
    }

    @GET
    @Path("/{campaignId}")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.AUDITOR})
    @Operation(summary = "Read a campaign")
    @APIResponse(responseCode = "200", description = "The campaign")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<CampaignView> getCampaign(UUID campaignId) {
        return answer(campaigns.get(campaignId));
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.AUDITOR})
    @Operation(summary = "List campaigns, oldest first")
    @APIResponse(responseCode = "200", description = "A page of campaigns")
    public Page<CampaignView> listCampaigns(@BeanParam PageQuery query) {
        return campaigns.list(query);
    }

    private static RestResponse<CampaignView> answer(CampaignService.Versioned campaign) {
        return RestResponse.ResponseBuilder.ok(campaign.view())
                .header(HttpHeaders.ETAG, ETags.of(campaign.version()))
                .build();
    }
}
