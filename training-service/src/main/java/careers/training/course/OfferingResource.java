package careers.training.course;

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

/** What a provider offers in an academic year. */
@Path("/api/training/v1/offerings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers and courses")
@RunOnVirtualThread
public class OfferingResource {

    private final OfferingService offerings;

    OfferingResource(OfferingService offerings) {
        this.offerings = offerings;
    }

    @POST
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Offer a course in an academic year with funded places")
    @APIResponse(responseCode = "201", description = "The offering; Location says where it is")
    public RestResponse<OfferingView> offerCourse(@NotNull @Valid OfferCourse request) {
        OfferingView view = offerings.offer(request);
        return RestResponse.ResponseBuilder.<OfferingView>created(
                        URI.create("/api/training/v1/offerings/" + view.offeringId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "Offerings in order of creation")
    public Page<OfferingView> listOfferings(@BeanParam PageQuery page) {
        return offerings.list(page);
    }

    @GET
    @Path("/{offeringId}")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "One offering")
    public RestResponse<OfferingView> getOffering(@PathParam("offeringId") UUID offeringId) {
        OfferingView view = offerings.get(offeringId);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
