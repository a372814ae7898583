package careers.training.payee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of payee.
 *
 * @param allowedActions what the caller can do to it now
 */
public record PayeeChangeView(
        UUID payeeChangeId,
        String establishment,
        String payee,
        LocalDate effectiveFrom,
        PayeeChangeState state,
        String proposedBy,
        Instant proposedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        List<PayeeChangeCommand> allowedActions,
        long version) {

    static PayeeChangeView of(PayeeChange change, Predicate<String> hasRole) {
        return new PayeeChangeView(
                change.id,
                change.establishment,
                change.payee,
                change.effectiveFrom,
                change.state,
                change.proposedBy,
                change.proposedAt,
                change.decidedBy,
                change.decidedAt,
                PayeeChangeLifeCycle.TABLE.allowed(change.state, hasRole),
                change.version);
    }
}
