package careers.training.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An endpoint.
 *
 * @param disabledReason absent while it is active
 * @param nextAttemptAt absent unless the last delivery failed
 * @param secret in the answer that registered it, and never again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"endpointId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11",
                 "url": "https://mis.ashgrove.example/careers-webhook", "state": "ACTIVE", "position": 4711,
                 "failures": 0, "registeredAt": "2026-11-21T09:30:00Z", "allowedActions": ["DISABLE", "REPLAY"]}""")
public record WebhookView(
        UUID endpointId,
        String url,
        State state,

        @Schema(description = "BY_REQUEST, GONE: it answered 410, FAILING: it took nothing for three days")
        DisabledReason disabledReason,

        @Schema(description = "The last position of the change feed that it has, or that is not for it")
        long position,

        @Schema(description = "How often the change behind position was sent and not taken")
        int failures,

        Instant nextAttemptAt,
        Instant registeredAt,

        @Schema(description = "Shown once, when it is made", examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        List<Action> allowedActions) {

    /** Whether it is told anything. */
    public enum State {
        ACTIVE,
        DISABLED
    }

    /** Why it is told nothing. */
    public enum DisabledReason {
        BY_REQUEST,
        GONE,
        FAILING
    }

    /** What can be done to it. */
    public enum Action {
        DISABLE,
        ENABLE,
        REPLAY
    }

    static List<Action> allowed(State state) {
        return List.of(state == State.ACTIVE ? Action.DISABLE : Action.ENABLE, Action.REPLAY);
    }

    WebhookView with(String shown) {
        return new WebhookView(
                endpointId,
                url,
                state,
                disabledReason,
                position,
                failures,
                nextAttemptAt,
                registeredAt,
                shown,
                allowedActions);
    }
}
