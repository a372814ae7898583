package careers.training.provider;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Training providers. */
@Path("/api/training/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers and courses")
@RunOnVirtualThread
public class ProviderResource {

    private final ProviderService providers;

    ProviderResource(ProviderService providers) {
        this.providers = providers;
    }

    @POST
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Register a provider")
    @APIResponse(responseCode = "201", description = "The provider; Location says where it is")
    public RestResponse<ProviderView> registerProvider(@NotNull @Valid RegisterProvider request) {
        ProviderView view = providers.register(request);
        return RestResponse.ResponseBuilder.<ProviderView>created(
                        URI.create("/api/training/v1/providers/" + view.providerId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "Providers in order of registration")
    public Page<ProviderView> listProviders(@BeanParam PageQuery page) {
        return providers.list(page);
    }

    @GET
    @Path("/{providerId}")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "One provider")
    public ProviderView getProvider(@PathParam("providerId") UUID providerId) {
        return providers.get(providerId);
    }
}
