package careers.survey.batch;

import careers.platform.identity.CurrentUser;
import careers.platform.json.CanonicalJson;
import careers.platform.problem.PlatformError;
import careers.platform.web.RequestTrace;
import careers.survey.campaign.CampaignGate;
import careers.survey.response.Submitter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Receives batches and tells their senders how far they have come. */
@ApplicationScoped
class SubmissionBatches {

    // Each holds up to 10 MB as sent and 10 MB unpacked in memory.
    private static final Semaphore UPLOADS = new Semaphore(4);
    private static final int PATIENCE_SECONDS = 10;

    private final BatchRepository batches;
    private final DataSource dataSource;
    private final ObjectMapper mapper;
    private final CurrentUser user;
    private final RequestTrace trace;
    private final Clock clock;

    SubmissionBatches(
            BatchRepository batches,
            DataSource dataSource,
            ObjectMapper mapper,
            CurrentUser user,
            RequestTrace trace,
            Clock clock) {
        this.batches = batches;
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.user = user;
        this.trace = trace;
        this.clock = clock;
    }

    /**
     * A body as it comes in.
     *
     * @param digests the lines of the header {@code Content-Digest}
     * @param encoding the header {@code Content-Encoding}, null if there is none
     */
    record Upload(List<String> digests, String encoding, InputStream body) {}

    /** A batch, and whether it had come in before. */
    record Reception(BatchView batch, boolean isNew) {}

    /**
     * Stores a batch; its lines are worked on afterwards.
     *
     * @throws careers.platform.problem.ProblemException 400, 413, 415, 422 the body is not as it must be, 404 unknown
     *     campaign, 409 the campaign takes no batches or the id has other content, 503 too many uploads at once
     */
    Reception receive(UUID campaignId, UUID batchId, Upload upload) {
        begin();
        try {
            return store(new BatchRepository.Name(campaignId, user.id(), batchId), content(upload));
        } finally {
            UPLOADS.release();
        }
    }

    private static void begin() {
        try {
            if (UPLOADS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw PlatformError.TEMPORARILY_UNAVAILABLE.problem();
    }

    private static BatchContent content(Upload upload) {
        try {
            byte[] body = upload.body().readNBytes(BatchContent.MAX_BYTES + 1);
            if (body.length > BatchContent.MAX_BYTES) {
                throw BatchError.BATCH_TOO_LARGE.problem();
            }
            ContentDigest.require(upload.digests(), body);
            return BatchContent.unpack(body, upload.encoding());
        } catch (IOException e) {
            // The client hung up, or sent more than it may without having said so.
            throw PlatformError.MALFORMED_REQUEST.problem();
        }
    }

    private Reception store(BatchRepository.Name name, BatchContent content) {
        String digest = CanonicalJson.sha256(content.bytes());
        Optional<BatchView> earlier = batches.find(name);
        if (earlier.isPresent()) {
            return again(earlier.get(), digest);
        }
        requireTakesBatches(name.campaignId());
        boolean isNew = batches.insert(
                new BatchRepository.Received(
                        name, digest, content.bytes(), content.lines().size(), Submitter.of(user), trace.traceparent()),
                clock.instant());
        BatchView stored = get(name);
        return isNew ? new Reception(stored, true) : again(stored, digest);
    }

    private static Reception again(BatchView earlier, String digest) {
        if (!earlier.contentDigest().equals(digest)) {
            throw BatchError.BATCH_CONTENT_DIFFERS.problem();
        }
        return new Reception(earlier, false);
    }

    private void requireTakesBatches(UUID campaignId) {
        try (Connection connection = dataSource.getConnection()) {
            Optional.ofNullable(new CampaignGate(connection)
                            .lockForAccepting(List.of(campaignId))
                            .get(campaignId))
                    .orElseThrow(PlatformError.NOT_FOUND::problem)
                    .requireTakesBatchesAt(clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws careers.platform.problem.ProblemException 404 unless it exists and is the caller's own */
    BatchView get(UUID campaignId, UUID batchId) {
        return get(new BatchRepository.Name(campaignId, user.id(), batchId));
    }

    private BatchView get(BatchRepository.Name name) {
        return batches.find(name).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** The receipts there are so far, one JSON text a line, in the order of the lines. */
    String receipts(UUID campaignId, UUID batchId) {
        BatchRepository.Name name = new BatchRepository.Name(campaignId, user.id(), batchId);
        get(name);
        StringBuilder lines = new StringBuilder();
        try {
            for (BatchReceipt receipt : batches.receipts(name)) {
                lines.append(mapper.writeValueAsString(receipt)).append('\n');
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }
}
