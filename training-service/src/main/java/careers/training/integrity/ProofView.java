package careers.training.integrity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is needed to check one claim without this service; {@code deploy/check-proof} does it. */
public record ProofView(
        @Schema(examples = "careers-claim-proof-1") String format,

        UUID claimId,
        Instant exportedAt,

        @Schema(description = "The claim's chain and that of each movement of its money")
        List<ChainView> chains) {

    /** One chain. */
    public record ChainView(
            @Schema(examples = "bursary-claim") String aggregateType,

            String aggregateId,
            List<SealView> seals,

            @Schema(description = "The rows as they stand, as text: JSON object by table and key")
            String rows) {

        static ChainView of(ChainTable.Placed placed) {
            return new ChainView(
                    placed.place().type(),
                    placed.place().id(),
                    placed.chain().seals().stream().map(SealView::of).toList(),
                    placed.chain().rows());
        }
    }

    /** One link. Its texts are exactly those that the digest was taken over. */
    public record SealView(
            long step,

            @Schema(description = "The event as text, empty for a movement of money")
            String event,

            @Schema(description = "What the transaction wrote, as text: an image of each row, true for one that stayed")
            String rows,

            String previousSha256,

            @Schema(
                    description =
                            "SHA-256 over the lines seal-1, aggregateType, aggregateId, step, previousSha256, event,"
                                    + " rows")
            String sha256) {

        static SealView of(Seal seal) {
            return new SealView(seal.step(), seal.event(), seal.rows(), seal.previousSha256(), seal.sha256());
        }
    }
}
