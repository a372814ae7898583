package careers.training.clawback;

import careers.training.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A clawback.
 *
 * @param recovered what has come in so far
 * @param owed what the school still owes; nothing before it is raised, after it was recovered or written off
 * @param contentSha256 digest of the content, which an approval has to name
 * @param allowedActions what the caller can do to it now
 */
public record ClawbackView(
        UUID clawbackId,
        UUID claimId,
        String establishment,
        Money amount,
        Money recovered,
        Money owed,
        ClawbackReason reasonCode,
        ClawbackState state,
        Instant proposedAt,
        @Schema(nullable = true) LocalDate respondBy,
        @Schema(nullable = true) RepresentationGround ground,
        @Schema(nullable = true) String evidenceSha256,
        @Schema(nullable = true) Instant representedAt,
        @Schema(nullable = true) Instant approvedAt,
        @Schema(nullable = true) Instant raisedAt,
        @Schema(nullable = true) WriteOffReason writeOffReason,
        @Schema(nullable = true) ClawbackCancelReason cancelReason,
        String contentSha256,
        List<ClawbackCommand> allowedActions,
        long version) {

    static ClawbackView of(Clawback clawback, Predicate<String> hasRole) {
        boolean owed = clawback.raisedAt != null && clawback.state != ClawbackState.WRITTEN_OFF;
        return new ClawbackView(
                clawback.id,
                clawback.claimId,
                clawback.establishment,
                Money.ofPence(clawback.amountPence),
                Money.ofPence(clawback.recoveredPence),
                Money.ofPence(owed ? clawback.owedPence() : 0),
                clawback.reasonCode,
                clawback.state,
                clawback.proposedAt,
                clawback.respondBy,
                clawback.ground,
                clawback.evidenceSha256,
                clawback.representedAt,
                clawback.approvedAt,
                clawback.raisedAt,
                clawback.writeOffReason,
                clawback.cancelReason,
                clawback.contentSha256,
                ClawbackLifeCycle.TABLE.allowed(clawback.state, hasRole),
                clawback.version);
    }
}
