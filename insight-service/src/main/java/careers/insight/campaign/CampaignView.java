package careers.insight.campaign;

import careers.platform.text.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign this service knows of. It carries no count of anything.
 *
 * @param id the campaign
 * @param survey the programme it belongs to
 * @param name its name
 * @param state whether it still accepts responses
 * @param opensAt first moment of answering
 * @param closesAt planned last moment of answering
 * @param closedAt when it was closed; null while open
 */
public record CampaignView(
        UUID id,
        String survey,
        Text name,
        State state,
        Instant opensAt,
        Instant closesAt,
        @Schema(nullable = true) Instant closedAt) {

    /** Whether a campaign still accepts responses. */
    public enum State {
        /** Responses are accepted. */
        OPEN,
        /** No more responses are accepted. */
        CLOSED
    }
}
