package careers.training.webhook;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoints that are told what happens. */
@Path("/api/training/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Be told instead of asking")
@RunOnVirtualThread
public class WebhookResource {

    private static final String ENDPOINT = "/{endpointId}";

    private final WebhookService webhooks;

    WebhookResource(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @PUT
    @Path(ENDPOINT)
    @RolesAllowed({Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT})
    @Operation(
            summary = "Register an endpoint under an id of the client's choice",
            description = "It is told what names the schools or the provider of the caller's token, in the order of the"
                    + " change feed, signed as the Standard Webhooks specification (1.0) says: webhook-id,"
                    + " webhook-timestamp, webhook-signature (v1, HMAC-SHA256). A message says what happened to which"
                    + " resource and where to read it. What is not answered with a 2xx within 15 seconds is sent again"
                    + " after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, and nothing behind it before;"
                    + " then, and at once after 410, the endpoint is disabled and keeps its place.")
    @APIResponse(responseCode = "200", description = "It was registered before, with this address; without the secret")
    @APIResponse(responseCode = "201", description = "Registered; the only answer that shows the secret")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: the token speaks for no school and no provider")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the id is somebody else's")
    @APIResponse(responseCode = "409", description = "WEBHOOK_CONTENT_DIFFERS, WEBHOOK_ENDPOINTS_EXHAUSTED")
    @APIResponse(
            responseCode = "422",
            description = "WEBHOOK_ADDRESS_REFUSED, WEBHOOK_POSITION_AHEAD, VALIDATION_FAILED")
    public RestResponse<WebhookView> registerWebhook(
            @PathParam("endpointId") UUID endpointId, @NotNull @Valid RegisterWebhook request) {
        WebhookService.Registered endpoint = webhooks.register(endpointId, request);
        return answer(endpoint.view(), endpoint.isNew(), "/api/training/v1/webhook-endpoints/" + endpointId);
    }

    @GET
    @RolesAllowed({Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "The client's endpoints; administrators and auditors see all of them")
    @APIResponse(responseCode = "200", description = "A page of endpoints")
    public Page<WebhookView> listWebhooks(@BeanParam PageQuery page) {
        return webhooks.list(page);
    }

    @GET
    @Path(ENDPOINT)
    @RolesAllowed({Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "An endpoint: whether it is active, how far it is, what it fails at")
    @APIResponse(responseCode = "200", description = "The endpoint")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public WebhookView getWebhook(@PathParam("endpointId") UUID endpointId) {
        return webhooks.get(endpointId);
    }

    @GET
    @Path(ENDPOINT + "/deliveries")
    @RolesAllowed({Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "What it was sent in the last thirty days and what it answered, the latest first")
    @APIResponse(responseCode = "200", description = "A page of attempts")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<DeliveryView> listWebhookDeliveries(
            @PathParam("endpointId") UUID endpointId, @BeanParam PageQuery page) {
        return webhooks.deliveries(endpointId, page);
    }

    @PUT
    @Path(ENDPOINT + "/secrets/{secretId}")
    @RolesAllowed({Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT})
    @Operation(
            summary = "Make a new secret under an id of the client's choice",
            description =
                    "From here on messages are signed with it and, for 24 hours, with the one before, too. Did the"
                            + " answer not arrive, make another one.")
    @APIResponse(responseCode = "200", description = "It was made before; without the secret")
    @APIResponse(responseCode = "201", description = "Made; the only answer that shows it")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "WEBHOOK_SECRETS_EXHAUSTED")
    public RestResponse<SecretView> renewWebhookSecret(
            @PathParam("endpointId") UUID endpointId, @PathParam("secretId") UUID secretId) {
        SecretView secret = webhooks.renewSecret(endpointId, secretId);
        return answer(
                secret,
                secret.secret() != null,
                "/api/training/v1/webhook-endpoints/" + endpointId + "/secrets/" + secretId);
    }

    @POST
    @Path(ENDPOINT + "/disabling")
    @RolesAllowed({Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.PROGRAMME_ADMINISTRATOR})
    @Idempotent
    @Operation(summary = "Stop telling an endpoint; it keeps its place")
    @APIResponse(responseCode = "200", description = "Disabled")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "WEBHOOK_STATE_CONFLICT")
    public RestResponse<WebhookView> disableWebhook(@PathParam("endpointId") UUID endpointId) {
        return RestResponse.ok(webhooks.disable(endpointId));
    }

    @POST
    @Path(ENDPOINT + "/enabling")
    @RolesAllowed({Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT})
    @Idempotent
    @Operation(
            summary = "Tell an endpoint again, from where it stopped",
            description = "From here on for the schools or the provider that the caller's token names now.")
    @APIResponse(responseCode = "200", description = "Active")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "WEBHOOK_STATE_CONFLICT, WEBHOOK_ENDPOINTS_EXHAUSTED")
    @APIResponse(responseCode = "422", description = "WEBHOOK_ADDRESS_REFUSED")
    public RestResponse<WebhookView> enableWebhook(@PathParam("endpointId") UUID endpointId) {
        return RestResponse.ok(webhooks.enable(endpointId));
    }

    @POST
    @Path(ENDPOINT + "/replay")
    @RolesAllowed({Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT})
    @Idempotent
    @Operation(
            summary = "Move an endpoint to a position of the change feed",
            description = "Everything behind it is sent again, with the same webhook-id; what was skipped is not sent.")
    @APIResponse(responseCode = "200", description = "Moved")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "422", description = "WEBHOOK_POSITION_AHEAD, VALIDATION_FAILED")
    public RestResponse<WebhookView> replayWebhook(
            @PathParam("endpointId") UUID endpointId, @NotNull @Valid ReplayWebhook request) {
        return RestResponse.ok(webhooks.replay(endpointId, request));
    }

    private static <T> RestResponse<T> answer(T view, boolean isNew, String location) {
        RestResponse.ResponseBuilder<T> answer = isNew
                ? RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED, view)
                        .location(URI.create(location))
                : RestResponse.ResponseBuilder.ok(view).header("Idempotency-Replayed", "true");
        return answer.header("Cache-Control", "no-store").build();
    }
}
