package careers.training.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret that signs what an endpoint is sent.
 *
 * @param secret in the answer that made it, and never again
 * @param expiresAt absent for the newest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"secretId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a12",
                 "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "madeAt": "2026-11-21T09:30:00Z"}""")
public record SecretView(UUID secretId, String secret, Instant madeAt, Instant expiresAt) {}
