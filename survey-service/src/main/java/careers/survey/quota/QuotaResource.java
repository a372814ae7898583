package careers.survey.quota;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.survey.Roles;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Quotas: how many responses of a kind a campaign takes. */
@Path("/api/survey/v1/campaigns/{campaignId}/quotas")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quotas", description = "How many responses of a kind a campaign takes, over all its instruments")
public class QuotaResource {

    private final QuotaService quotas;

    QuotaResource(QuotaService quotas) {
        this.quotas = quotas;
    }

    @PUT
    @Path("/{quotaId}")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(
            summary = "Set a quota",
            description =
                    "The id has 1 to 64 lower-case letters, digits and hyphens. A quota that is set while responses"
                            + " come in counts those that are there, exactly; acceptance waits meanwhile. To change one, send"
                            + " If-Match.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "201", description = "New")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CAMPAIGN_ACTION_NOT_ALLOWED, QUOTA_LIMIT_BELOW_TAKEN")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<QuotaView> setQuota(
            UUID campaignId,
            String quotaId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SetQuota quota) {
        return answer(quotas.set(campaignId, quotaId, ifMatch, quota));
    }

    @GET
    @Path("/{quotaId}")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "Read a quota")
    @APIResponse(responseCode = "200", description = "The quota; what is taken is shown in steps")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<QuotaView> getQuota(UUID campaignId, String quotaId) {
        return answer(quotas.get(campaignId, quotaId));
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "List the quotas of a campaign by id")
    @APIResponse(responseCode = "200", description = "A page of quotas; what is taken is shown in steps")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<QuotaView> listQuotas(UUID campaignId, @BeanParam PageQuery query) {
        return quotas.list(campaignId, query);
    }

    private static RestResponse<QuotaView> answer(QuotaService.Versioned quota) {
        return RestResponse.ResponseBuilder.create(
                        quota.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, quota.view())
                .header(HttpHeaders.ETAG, ETags.of(quota.version()))
                .build();
    }
}
