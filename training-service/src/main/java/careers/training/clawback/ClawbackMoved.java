package careers.training.clawback;

import java.util.Locale;
import java.util.UUID;

/** Payload of {@code training.clawback.proposed} and of every later step. */
record ClawbackMoved(
        UUID clawbackId,
        UUID claimId,
        String establishment,
        long amountPence,
        long recoveredPence,
        String currency,
        ClawbackReason reasonCode,
        ClawbackState state) {

    static ClawbackMoved of(Clawback clawback) {
        return new ClawbackMoved(
                clawback.id,
                clawback.claimId,
                clawback.establishment,
                clawback.amountPence,
                clawback.recoveredPence,
                "GBP",
                clawback.reasonCode,
                clawback.state);
    }

    String type() {
        return "training.clawback." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
