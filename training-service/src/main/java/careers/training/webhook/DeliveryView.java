package careers.training.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One attempt to deliver.
 *
 * @param status what the receiver answered; absent if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"deliveryId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a13", "position": 4712,
                 "eventId": "019f0b6e-1111-7d3e-9f10-2b7f5d1c4a11", "type": "training.bursary-claim.approved",
                 "attempt": 1, "attemptedAt": "2026-11-21T09:30:00Z", "outcome": "REFUSED", "status": 503}""")
public record DeliveryView(
        UUID deliveryId,
        long position,

        @Schema(description = "Header webhook-id, the same at every attempt")
        UUID eventId,

        String type,

        @Schema(description = "1, 2, 3 … until it is taken") int attempt,

        Instant attemptedAt,

        @Schema(
                description = "DELIVERED: a 2xx; REFUSED: any other status, redirects too; NO_ANSWER: none within 15"
                        + " seconds; ADDRESS_REFUSED: the name stands for an address that is not called")
        Outcome outcome,

        Integer status) {

    /** What came of it. */
    public enum Outcome {
        DELIVERED,
        REFUSED,
        NO_ANSWER,
        ADDRESS_REFUSED
    }
}
