package careers.training.assurance;

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

/** Samples of paid claims. */
@Path("/api/training/v1/assurance-samples")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assurance")
@RunOnVirtualThread
public class AssuranceSampleResource {

    private final SampleService samples;

    AssuranceSampleResource(SampleService samples) {
        this.samples = samples;
    }

    @POST
    @RolesAllowed(Role.AUDITOR)
    @Idempotent
    @Operation(summary = "Commit to a sample of the claims paid in a window, by the digest of a seed")
    @APIResponse(responseCode = "201", description = "The sample, COMMITTED")
    @APIResponse(responseCode = "409", description = "SAMPLE_WINDOW_TAKEN")
    @APIResponse(responseCode = "422", description = "SAMPLE_WINDOW_REVERSED, SAMPLE_WINDOW_OVER")
    public RestResponse<SampleView> commitSample(@NotNull @Valid CommitSample request) {
        SampleView view = samples.commit(request);
        return RestResponse.ResponseBuilder.<SampleView>created(
                        URI.create("/api/training/v1/assurance-samples/" + view.sampleId()))
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{sampleId}/drawing")
    @RolesAllowed(Role.AUDITOR)
    @Idempotent
    @Operation(summary = "Reveal the seed after the window has closed and choose the claims")
    @APIResponse(responseCode = "200", description = "The sample, DRAWN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "SAMPLE_STATE_CONFLICT with allowedActions, SAMPLE_WINDOW_OPEN")
    @APIResponse(responseCode = "422", description = "SEED_DIFFERS")
    public RestResponse<SampleView> drawSample(
            @PathParam("sampleId") UUID sampleId, @NotNull @Valid DrawSample request) {
        return ok(samples.draw(sampleId, request));
    }

    @GET
    @RolesAllowed({Role.AUDITOR, Role.PROGRAMME_ADMINISTRATOR})
    @Operation(summary = "Samples in order of commitment")
    public Page<SampleView> listSamples(@BeanParam PageQuery page) {
        return samples.list(page);
    }

    @GET
    @Path("/{sampleId}")
    @RolesAllowed({Role.AUDITOR, Role.PROGRAMME_ADMINISTRATOR})
    @Operation(summary = "One sample")
    @APIResponse(responseCode = "200", description = "The sample, with its ETag")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<SampleView> getSample(@PathParam("sampleId") UUID sampleId) {
        return ok(samples.get(sampleId));
    }

    @GET
    @Path("/{sampleId}/population")
    @RolesAllowed({Role.AUDITOR, Role.PROGRAMME_ADMINISTRATOR})
    @Operation(
            summary = "The closed population of a drawn sample, to compute the sample again",
            description =
                    "In each stratum all of high risk come first, then the order is that of SHA-256 over seed, colon"
                            + " and claim id in lower-case hexadecimal; claims are taken until their value reaches the share of"
                            + " the stratum's value.")
    @APIResponse(responseCode = "200", description = "A page of the population; empty until the sample is drawn")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<UnitView> listPopulation(@PathParam("sampleId") UUID sampleId, @BeanParam PageQuery page) {
        return samples.population(sampleId, page);
    }

    private static RestResponse<SampleView> ok(SampleView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
