package careers.survey.correction;

import careers.platform.event.Outbox;
import careers.survey.response.ReceiptCodes;
import careers.survey.response.ResponseError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Lets respondents take back what they sent, at any time. That there was a response stays on record, its answers do not. */
@ApplicationScoped
class WithdrawalService {

    private final ResponseRows rows;
    private final ContentRemoval content;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawalService(ResponseRows rows, ContentRemoval content, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.content = content;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Withdraws the response of a receipt; again is the same.
     *
     * @throws careers.platform.problem.ProblemException 404 unknown code, 410 erased
     */
    @Transactional
    WithdrawalView withdraw(String receiptCode) {
        String hash = ReceiptCodes.hashOfTyped(receiptCode).orElseThrow(CorrectionError.RECEIPT_CODE_UNKNOWN::problem);
        ResponseRow response = rows.lockByCode(hash).orElseThrow(() -> gone(hash));
        return response.isWithdrawn()
                ? new WithdrawalView(response.id(), response.campaignId(), response.changedAt())
                : withdraw(response, clock.instant());
    }

    private WithdrawalView withdraw(ResponseRow response, Instant now) {
        int revision = response.revision() + 1;
        content.remove(response);
        rows.withdraw(response.id(), revision, now);
        outbox.append(
                ResponseWithdrawn.TYPE,
                response.id().toString(),
                revision,
                new ResponseWithdrawn(response.id(), response.campaignId(), revision, now),
                response.campaignId());
        return new WithdrawalView(response.id(), response.campaignId(), now);
    }

    private RuntimeException gone(String hash) {
        return rows.findErased(new UUID(0, 0), hash).isPresent()
                ? ResponseError.RESPONSE_ERASED.problem()
                : CorrectionError.RECEIPT_CODE_UNKNOWN.problem();
    }
}
