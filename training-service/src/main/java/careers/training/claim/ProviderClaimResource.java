package careers.training.claim;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims as the provider sees them that delivered the training. */
@Path("/api/training/v1/provider-claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bursary claims")
@RunOnVirtualThread
public class ProviderClaimResource {

    private final ProviderClaimService claims;

    ProviderClaimResource(ProviderClaimService claims) {
        this.claims = claims;
    }

    @GET
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Operation(summary = "Claims that name the caller as provider, in order of submission and without money")
    @APIResponse(responseCode = "200", description = "A page of claims")
    @APIResponse(responseCode = "400", description = "INVALID_CURSOR, UNKNOWN_PARAMETER, MALFORMED_REQUEST")
    public Page<ProviderClaimView> listProviderClaims(@BeanParam PageQuery page) {
        return claims.list(page);
    }

    @GET
    @Path("/{claimId}")
    @RolesAllowed(Role.PROVIDER_CLIENT)
    @Operation(summary = "One claim that names the caller as provider, without money")
    @APIResponse(responseCode = "200", description = "The claim")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: absent, or it names another provider")
    public ProviderClaimView getProviderClaim(@PathParam("claimId") UUID claimId) {
        return claims.get(claimId);
    }
}
