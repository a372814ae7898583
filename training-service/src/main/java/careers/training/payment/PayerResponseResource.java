package careers.training.payment;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.Idempotent;
import careers.platform.web.QueryValue;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files in which payers answer what became of payments. */
@Path("/api/training/v1/payer-responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payment runs")
@RunOnVirtualThread
public class PayerResponseResource {

    private final PayerResponseService responses;

    PayerResponseResource(PayerResponseService responses) {
        this.responses = responses;
    }

    @POST
    @Consumes({"text/csv", "application/xml"})
    @RolesAllowed(Role.PAYMENT_OFFICER)
    @Idempotent
    @Operation(
            summary = "Take a payer's file, CSV or pain.002: rows are matched by end-to-end id, never guessed",
            description = "Up to 10,000 rows in UTF-8. CSV has the columns endToEndId, outcome (SETTLED, REJECTED or"
                    + " RETURNED) and date, optionally reasonCode and amountPence. The same bytes again are answered as"
                    + " before and change nothing.")
    @APIResponse(
            responseCode = "201",
            description = "What became of each row; the same bytes again get the same answer")
    @APIResponse(responseCode = "413", description = "PAYLOAD_TOO_LARGE, RESPONSE_FILE_TOO_LONG")
    @APIResponse(responseCode = "415", description = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", description = "RESPONSE_FILE_UNREADABLE")
    public RestResponse<PayerResponseView> takePayerResponse(byte[] file) {
        PayerResponseView taken = responses.take(file);
        return RestResponse.ResponseBuilder.<PayerResponseView>created(
                        URI.create("/api/training/v1/payer-responses/" + taken.responseId()))
                .entity(taken)
                .build();
    }

    @GET
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "Payers' files in order of receipt")
    public Page<PayerResponseView> listPayerResponses(@BeanParam PageQuery page) {
        return responses.list(page);
    }

    @GET
    @Path("/{responseId}")
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "One of the payers' files and what came of it")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public PayerResponseView getPayerResponse(@PathParam("responseId") UUID responseId) {
        return responses.get(responseId);
    }

    @GET
    @Path("/{responseId}/rows")
    @RolesAllowed({Role.PAYMENT_OFFICER, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "Rows of a payer's file, optionally only those that came to one result")
    @APIResponse(responseCode = "200", description = "A page of rows")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<PayerRowView> listPayerRows(
            @PathParam("responseId") UUID responseId,
            @QueryParam("result") @Schema(implementation = RowResult.class) String result,
            @BeanParam PageQuery page) {
        return responses.rows(responseId, new QueryValue("result", result).oneOf(RowResult.class), page);
    }
}
