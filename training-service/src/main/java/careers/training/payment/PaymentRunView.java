package careers.training.payment;

import careers.training.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment run.
 *
 * @param lineCount number of payments
 * @param contentSha256 digest of the lines once they are locked: what an authorisation has to name
 * @param cancelledAt when it was cancelled, before anybody was told about it
 * @param fileTakenAt when the file was given out, which happens once
 * @param allowedActions what the caller can do to it now
 */
public record PaymentRunView(
        UUID runId,
        RunState state,
        int lineCount,
        Money total,
        @Schema(nullable = true) String contentSha256,
        Instant createdAt,
        @Schema(nullable = true) Instant lockedAt,
        @Schema(nullable = true) Instant authorisedAt,
        @Schema(nullable = true) Instant instructedAt,
        @Schema(nullable = true) Instant fileTakenAt,
        @Schema(nullable = true) Instant cancelledAt,
        List<RunCommand> allowedActions,
        long version) {

    static PaymentRunView of(PaymentRun run, PaymentLineTable.Summary lines, Predicate<String> hasRole) {
        return new PaymentRunView(
                run.id,
                run.state,
                lines.lines(),
                Money.ofPence(lines.pence()),
                run.contentSha256,
                run.createdAt,
                run.lockedAt,
                run.authorisedAt,
                run.instructedAt,
                run.fileTakenAt,
                run.cancelledAt,
                RunLifeCycle.TABLE.allowed(run.state, hasRole),
                run.version);
    }
}
