package careers.survey.correction;

import careers.platform.event.Outbox;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import careers.survey.quota.QuotaCells;
import careers.survey.response.AcceptanceStep;
import careers.survey.response.ArrivingResponse;
import careers.survey.response.ErasureStep;
import careers.survey.response.ReceiptCodes;
import careers.survey.response.ResponseError;
import careers.survey.response.ResponseService;
import careers.survey.response.Submission;
import careers.survey.response.SubmitResponse;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives responses other content while their campaign is open: exactly once, completely checked, with its event. */
@ApplicationScoped
class AmendmentService {

    private final ResponseService responses;
    private final ResponseRows rows;
    private final ContentRemoval content;
    private final QuotaCells quotas;
    private final List<AcceptanceStep> keepers;
    private final Outbox outbox;
    private final Clock clock;

    AmendmentService(
            ResponseService responses,
            ResponseRows rows,
            ContentRemoval content,
            QuotaCells quotas,
            @All List<AcceptanceStep> steps,
            Outbox outbox,
            Clock clock) {
        this.responses = responses;
        this.rows = rows;
        this.content = content;
        this.quotas = quotas;
        // Those that keep something of the content; an invitation, for one, was used once and is not used again.
        this.keepers = steps.stream().filter(ErasureStep.class::isInstance).toList();
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of an amendment. */
    record Amended(AmendmentReceipt receipt, boolean isNew) {}

    /**
     * Puts the whole content of a response anew.
     *
     * @param revision the one that the response is to get: one more than it has
     * @throws careers.platform.problem.ProblemException 404 unknown response, 403 wrong receipt code, 409 another
     *     revision, other content under this one, or the campaign closed, 410 withdrawn or erased, 422 with every
     *     violated rule
     */
    @Transactional
    Amended amend(ArrivingResponse arriving, int revision, String receiptCode) {
        ResponseRow response = lock(arriving, receiptCode);
        Submission submission = responses.prepareAmendment(arriving, revision);
        if (revision == response.revision() && revision > 1) {
            return again(response, submission);
        }
        if (revision != response.revision() + 1) {
            throw CorrectionError.AMENDMENT_OUT_OF_ORDER.problem().with("currentRevision", response.revision());
        }
        Instant now = clock.instant();
        rows.requireOpen(response.campaignId(), now);
        requireSameInstrument(response, arriving.content());
        rows.with(connection -> change(connection, response, submission));
        rows.amend(response.id(), revision, submission, now);
        rows.with(connection -> outbox.appendAll(connection, List.of(submission.event())));
        return new Amended(receipt(response, revision, submission.contentDigest(), now), true);
    }

    /** What hangs on the answers goes over from the old ones to the new. */
    private Void change(Connection connection, ResponseRow response, Submission submission) throws SQLException {
        content.releaseQuotas(connection, response);
        Optional<ProblemException> full =
                quotas.take(connection, response.campaignId(), submission.instrument(), submission.answers());
        if (full.isPresent()) {
            throw full.get();
        }
        content.forget(connection, response);
        for (AcceptanceStep keeper : keepers) {
            keeper.decide(connection, List.of(submission)).accepted(List.of(submission));
        }
        return null;
    }

    private ResponseRow lock(ArrivingResponse arriving, String receiptCode) {
        ResponseRow response = rows.lockById(arriving.id())
                .filter(r -> r.campaignId().equals(arriving.campaignId()))
                .orElseThrow(() -> rows.findErased(arriving.id(), null).isPresent()
                        ? ResponseError.RESPONSE_ERASED.problem()
                        : PlatformError.NOT_FOUND.problem());
        boolean right = ReceiptCodes.hashOfTyped(receiptCode)
                .filter(hash -> hash.equals(response.codeHash()))
                .isPresent();
        if (!right) {
            throw CorrectionError.RECEIPT_CODE_WRONG.problem();
        }
        if (response.isWithdrawn()) {
            throw ResponseError.RESPONSE_WITHDRAWN.problem();
        }
        return response;
    }

    private static Amended again(ResponseRow response, Submission submission) {
        if (!response.contentDigest().equals(submission.contentDigest())) {
            throw CorrectionError.AMENDMENT_CONTENT_DIFFERS.problem().with("storedDigest", response.contentDigest());
        }
        return new Amended(
                receipt(response, response.revision(), response.contentDigest(), response.changedAt()), false);
    }

    private static AmendmentReceipt receipt(ResponseRow response, int revision, String digest, Instant at) {
        return new AmendmentReceipt(response.id(), response.campaignId(), revision, digest, at);
    }

    private static void requireSameInstrument(ResponseRow response, SubmitResponse content) {
        if (!response.instrumentId().equals(content.instrumentId())
                || response.instrumentVersion() != content.instrumentVersion()) {
            throw ResponseError.RESPONSE_INVALID
                    .problem()
                    .with(List.of(new FieldError(
                            "/instrumentId",
                            "INSTRUMENT_DIFFERS",
                            new Text(
                                    "must be the instrument that was answered",
                                    "rhaid iddo fod yr offeryn a atebwyd"))));
        }
    }
}
