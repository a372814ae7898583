package careers.insight.response;

import careers.insight.disclosure.Noise;
import careers.insight.store.FactDatabase;
import careers.platform.secret.SecretKey;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret that noise is drawn under. Whoever has it can take the noise off; another one would draw it anew, and the
 * mean of two draws tells more than either. So a database belongs to the first secret it was used with.
 */
@ApplicationScoped
class NoiseSecret {

    private static final String REMEMBER = "INSERT INTO noise_key (fingerprint) VALUES (?) ON CONFLICT DO NOTHING";

    private static final String FINGERPRINT = "SELECT fingerprint FROM noise_key";

    private final FactDatabase database;
    private final String secret;

    NoiseSecret(FactDatabase database, @ConfigProperty(name = "careers.noise.secret") String secret) {
        this.database = database;
        this.secret = secret;
    }

    /** After the checks of the platform, which refuse a missing or demonstration secret in production. */
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent starting) {
        var own = fingerprint();
        database.update(REMEMBER, own);
        var remembered = database.first(FINGERPRINT, row -> row.getString(1)).orElseThrow();
        if (!remembered.equals(own)) {
            throw new IllegalStateException("careers.noise.secret is not the one that the figures of this database were"
                    + " made with; with another, their noise could be averaged away");
        }
    }

    /** Tells this secret from others, and nothing about it. */
    String fingerprint() {
        return digest("fingerprint of the noise secret");
    }

    Noise noise() {
        return new Noise(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256 under the secret, in hexadecimal: says nothing about the text to whoever has not the secret. */
    String digest(String text) {
        return HexFormat.of().formatHex(new SecretKey(secret).sign(text.getBytes(StandardCharsets.UTF_8)));
    }
}
