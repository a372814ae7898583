package careers.survey.correction;

import careers.platform.event.Outbox;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.survey.Roles;
import careers.survey.audit.AuditTrail;
import careers.survey.response.ReceiptCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Erases responses for good: row, words, drafts, events of the past. A stone with the id is left (UK GDPR, article 17). */
@ApplicationScoped
class ErasureService {

    private static final String RECEIPT = "with the receipt code";

    private final ResponseRows rows;
    private final ContentRemoval content;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    ErasureService(
            ResponseRows rows, ContentRemoval content, Outbox outbox, AuditTrail audit, CurrentUser user, Clock clock) {
        this.rows = rows;
        this.content = content;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Erases a response; again is the same.
     *
     * @throws careers.platform.problem.ProblemException 404 unknown code or id, 403 an id by somebody who is no
     *     administrator, 422 not exactly one of code and id, or an id without reason
     */
    @Transactional
    ErasureView erase(Erase request) {
        requireComplete(request);
        if (request.responseId() != null && !user.has(Roles.PROGRAMME_ADMINISTRATOR)) {
            throw PlatformError.FORBIDDEN.problem();
        }
        String hash = request.receiptCode() == null
                ? null
                : ReceiptCodes.hashOfTyped(request.receiptCode())
                        .orElseThrow(CorrectionError.RECEIPT_CODE_UNKNOWN::problem);
        Optional<ResponseRow> response = hash == null ? rows.lockById(request.responseId()) : rows.lockByCode(hash);
        return response.map(r -> erase(r, request.reason())).orElseGet(() -> erasedBefore(request, hash));
    }

    private ErasureView erase(ResponseRow response, String reason) {
        Instant now = clock.instant();
        int revision = response.revision() + 1;
        content.remove(response);
        rows.erase(response, now);
        outbox.append(
                ResponseErased.TYPE,
                response.id().toString(),
                revision,
                new ResponseErased(response.id(), response.campaignId(), revision, now),
                response.campaignId());
        audit.record("RESPONSE_ERASED", "response/" + response.id(), reason == null ? RECEIPT : reason);
        return new ErasureView(response.id(), response.campaignId(), now);
    }

    private ErasureView erasedBefore(Erase request, String hash) {
        UUID id = request.responseId() == null ? new UUID(0, 0) : request.responseId();
        return rows.findErased(id, hash)
                .map(e -> new ErasureView(e.id(), e.campaignId(), e.erasedAt()))
                .orElseThrow(() -> hash == null
                        ? PlatformError.NOT_FOUND.problem()
                        : CorrectionError.RECEIPT_CODE_UNKNOWN.problem());
    }

    private static void requireComplete(Erase request) {
        List<FieldError> errors = new ArrayList<>();
        if ((request.receiptCode() == null) == (request.responseId() == null)) {
            errors.add(new FieldError(
                    "/receiptCode",
                    "NOT_EXACTLY_ONE",
                    new Text("give either receiptCode or responseId", "rhowch naill ai receiptCode neu responseId")));
        }
        if (request.responseId() != null
                && (request.reason() == null || request.reason().isBlank())) {
            errors.add(new FieldError("/reason", "NOT_NULL", new Text("is required", "yn ofynnol")));
        }
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
    }
}
