package careers.survey.batch;

import careers.platform.problem.DatabaseProblems;
import careers.platform.problem.ErrorKind;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.survey.batch.BatchContent.Line;
import careers.survey.batch.LineReader.ReadLine;
import careers.survey.response.Acceptance;
import careers.survey.response.ArrivingResponse;
import careers.survey.response.ResponseService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Sends one line of a batch the way that every response goes. */
@ApplicationScoped
class LineSubmission {

    private static final Logger LOG = Logger.getLogger(LineSubmission.class);

    private final LineReader reader;
    private final ResponseService responses;
    /** What is sent and not yet decided. */
    private final Map<UUID, CompletionStage<Acceptance>> onTheirWay = new ConcurrentHashMap<>();

    LineSubmission(LineReader reader, ResponseService responses) {
        this.reader = reader;
        this.responses = responses;
    }

    /**
     * A line on its way.
     *
     * @param outcome what becomes of it; nothing if that cannot be said now and the line is to be sent again
     */
    record Sent(CompletionStage<Optional<LineOutcome>> outcome) {}

    /**
     * Submits a line, without waiting for the commit. The stage is wrapped because the request's context would otherwise
     * last until it completes, and be ended by the thread that completes it while this one sends the next line.
     */
    @ActivateRequestContext
    Sent submit(UnfinishedBatch batch, Line line) {
        return new Sent(send(batch, line));
    }

    private CompletionStage<Optional<LineOutcome>> send(UnfinishedBatch batch, Line line) {
        UUID responseId = null;
        try {
            ReadLine read = reader.read(line);
            responseId = read.responseId();
            awaitEarlier(responseId);
            CompletionStage<Acceptance> accepted = responses.accept(new ArrivingResponse(
                    batch.campaignId(),
                    read.responseId(),
                    read.content(),
                    batch.submitter(),
                    read.accessCode(),
                    batch.traceparent(),
                    true));
            onTheirWay.put(read.responseId(), accepted);
            return accepted.handle((acceptance, failure) -> {
                onTheirWay.remove(read.responseId(), accepted);
                return failure == null
                        ? Optional.of(LineOutcome.accepted(line.number(), read.responseId(), acceptance.isNew()))
                        : failed(line, read.responseId(), failure);
            });
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.completedStage(failed(line, responseId, failure));
        }
    }

    /** Of two lines about one response the first one counts, although several commits are on their way. */
    private void awaitEarlier(UUID responseId) {
        CompletionStage<Acceptance> earlier = onTheirWay.get(responseId);
        if (earlier != null) {
            earlier.handle((acceptance, failure) -> null).toCompletableFuture().join();
        }
    }

    private static Optional<LineOutcome> failed(Line line, UUID responseId, Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof ProblemException refusal) {
            return refusal.code().kind() == ErrorKind.UNAVAILABLE
                    ? Optional.empty()
                    : Optional.of(LineOutcome.refused(line.number(), responseId, refusal));
        }
        if (DatabaseProblems.isTransient(cause)) {
            return Optional.empty();
        }
        LOG.errorf(cause, "line of a batch failed line=%d", line.number());
        return Optional.of(LineOutcome.refused(line.number(), responseId, PlatformError.INTERNAL_ERROR.problem()));
    }
}
