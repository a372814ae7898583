package careers.training.payment;

import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import careers.training.claim.ClaimView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Paying again what came back. */
@Path("/api/training/v1/bursary-claims/{claimId}/repayment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payment runs")
@RunOnVirtualThread
public class RepaymentResource {

    private final RepaymentService repayments;

    RepaymentResource(RepaymentService repayments) {
        this.repayments = repayments;
    }

    @POST
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(summary = "Let a claim whose payment came back enter a later run, as a new attempt")
    @APIResponse(responseCode = "200", description = "The claim, APPROVED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "CLAIM_STATE_CONFLICT with allowedActions, COMPLETION_NOT_STANDING")
    public RestResponse<ClaimView> requeueClaim(@PathParam("claimId") UUID claimId) {
        ClaimView view = repayments.requeue(claimId);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
