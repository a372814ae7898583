package careers.training.webhook;

import careers.platform.id.Ids;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the secrets of endpoints. They are shown in the answer that makes them and kept sealed; therefore they are made
 * by {@code PUT} and not under an idempotency key, which would keep the answer as it is.
 */
@ApplicationScoped
class WebhookSecrets {

    /** How long the secret before a new one stays valid. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private static final int MOST_VALID = 5;

    private final WebhookTable endpoints;
    private final SecretSeal seal;
    private final LondonCalendar calendar;

    WebhookSecrets(WebhookTable endpoints, SecretSeal seal, LondonCalendar calendar) {
        this.endpoints = endpoints;
        this.seal = seal;
        this.calendar = calendar;
    }

    /** The secret of an endpoint that is being registered. */
    String first(UUID endpoint) {
        return make(endpoint, Ids.next(), calendar.now());
    }

    /** A secret that is valid, without what is secret of it. */
    Optional<SecretView> find(UUID endpoint, UUID id) {
        return endpoints.secrets(endpoint, calendar.now()).stream()
                .filter(secret -> secret.secretId().equals(id))
                .findFirst();
    }

    /** The endpoint's row is locked: nobody else makes one meanwhile. */
    SecretView renew(UUID endpoint, UUID id) {
        Instant now = calendar.now();
        List<SecretView> valid = endpoints.secrets(endpoint, now);
        if (valid.size() >= MOST_VALID) {
            throw WebhookError.WEBHOOK_SECRETS_EXHAUSTED.problem();
        }
        endpoints.expireSecret(endpoint, now.plus(OVERLAP));
        return new SecretView(id, make(endpoint, id, now), now, null);
    }

    private String make(UUID endpoint, UUID id, Instant now) {
        String secret = Signature.newSecret();
        endpoints.insertSecret(id, endpoint, seal.close(endpoint, secret), now);
        return secret;
    }
}
