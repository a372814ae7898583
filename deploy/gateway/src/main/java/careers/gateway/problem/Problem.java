package careers.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * One refusal as RFC 9457 has it.
 *
 * @param instance the path that was asked for, or null when it could not be read or must not be repeated
 */
public record Problem(GatewayError error, Language language, String instance, String requestId) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The document on the wire. */
    public Buffer toBuffer() {
        JsonObject document = new JsonObject()
                .put("type", error.type())
                .put("title", error.title(language))
                .put("status", error.status())
                .put("detail", error.detail(language));
        if (instance != null) {
            document.put("instance", instance);
        }
        return document.put("code", error.name()).put("requestId", requestId).toBuffer();
    }
}
