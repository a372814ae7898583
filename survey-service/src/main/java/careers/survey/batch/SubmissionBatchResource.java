package careers.survey.batch;

import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Many responses in one upload. */
@Path("/api/survey/v1/campaigns/{campaignId}/submission-batches/{batchId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submission batches", description = "Many responses in one upload, with a receipt for each")
public class SubmissionBatchResource {

    static final String NDJSON = "application/x-ndjson";

    private final SubmissionBatches batches;

    SubmissionBatchResource(SubmissionBatches batches) {
        this.batches = batches;
    }

    @PUT
    @Consumes(NDJSON)
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(
            summary = "Send many responses under one id of the client's choice",
            description =
                    "One response a line, as it is sent singly, with its responseId (and accessCode where the campaign"
                            + " invites) beside it; at most 5,000 lines and 10 MB, unpacked, gzip welcome. A 202 means"
                            + " that the batch is on disk: every line is worked on, also after a crash, and gets a"
                            + " receipt; a bad line spoils no other. Send the same again whenever the answer was lost."
                            + " Batches are taken until the campaign's graceUntil, weeks after its end if so planned;"
                            + " the completedAt of each line must lie between its opening and its end.")
    @RequestBody(required = true, content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "202",
            description =
                    "On disk; Location says where its progress is. Idempotency-Replayed: true if it had come in before")
    @APIResponse(responseCode = "400", description = "CONTENT_DIGEST_REQUIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such campaign")
    @APIResponse(responseCode = "409", description = "BATCH_CONTENT_DIFFERS, CAMPAIGN_NOT_OPEN, CAMPAIGN_CLOSED")
    @APIResponse(responseCode = "413", description = "BATCH_TOO_LARGE, PAYLOAD_TOO_LARGE")
    @APIResponse(
            responseCode = "415",
            description = "UNSUPPORTED_MEDIA_TYPE: not application/x-ndjson, or a Content-Encoding other than gzip")
    @APIResponse(responseCode = "422", description = "CONTENT_DIGEST_DIFFERS, CONTENT_NOT_GZIP, BATCH_EMPTY")
    @APIResponse(responseCode = "503", description = "TEMPORARILY_UNAVAILABLE: too many uploads at once")
    public RestResponse<BatchView> submitBatch(
            UUID campaignId,
            UUID batchId,
            @Parameter(
                            description = "sha-256 of the body as it is sent (RFC 9530)",
                            required = true,
                            example = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("Content-Digest")
                    List<String> contentDigest,
            @Parameter(description = "gzip, if the body is") @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            InputStream body) {
        var received =
                batches.receive(campaignId, batchId, new SubmissionBatches.Upload(contentDigest, encoding, body));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, received.batch())
                .location(URI.create(path(campaignId, batchId)))
                .header("Idempotency-Replayed", received.isNew() ? null : "true")
                .build();
    }

    private static String path(UUID campaignId, UUID batchId) {
        return "/api/survey/v1/campaigns/" + campaignId + "/submission-batches/" + batchId;
    }

    @GET
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(summary = "Read how far an own batch has come")
    @APIResponse(responseCode = "200", description = "The batch")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such batch of this client")
    public BatchView getBatch(UUID campaignId, UUID batchId) {
        return batches.get(campaignId, batchId);
    }

    @GET
    @Path("/receipts")
    @Produces(NDJSON)
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.INTERVIEWER})
    @Operation(
            summary = "Read the receipts of an own batch",
            description = "One JSON text a line, in the order of the lines; complete when the batch is FINISHED.")
    @APIResponse(
            responseCode = "200",
            description = "The receipts there are so far",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchReceipt.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such batch of this client")
    public String listReceipts(UUID campaignId, UUID batchId) {
        return batches.receipts(campaignId, batchId);
    }
}
