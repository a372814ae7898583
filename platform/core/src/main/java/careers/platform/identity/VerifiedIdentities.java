package careers.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who stands behind the access tokens that were verified lately. To check an RSA signature takes longer than all the rest
 * of a small call, and clients send one token many times. A token is known by its SHA-256 and until it expires, but not
 * longer than {@link #LONGEST}: by then it is verified again, so that a key that the identity provider has withdrawn
 * does not stay trusted. What was not verified is never kept.
 */
@ApplicationScoped
class VerifiedIdentities {

    static final Duration LONGEST = Duration.ofMinutes(5);
    static final int MOST = 10_000;

    private final Clock clock;
    private final Cache<ByteBuffer, SecurityIdentity> identities;

    VerifiedIdentities(Clock clock) {
        this.clock = clock;
        this.identities = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.creating((ByteBuffer token, SecurityIdentity identity) -> remaining(identity)))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    Optional<SecurityIdentity> find(String token) {
        return Optional.ofNullable(identities.getIfPresent(sha256(token)));
    }

    /** Keeps an identity that was just verified. */
    void keep(String token, SecurityIdentity identity) {
        if (remaining(identity).isPositive()) {
            identities.put(sha256(token), withoutRequest(identity));
        }
    }

    long size() {
        identities.cleanUp();
        return identities.estimatedSize();
    }

    private Duration remaining(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Duration.ZERO;
        }
        Duration lifetime = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return lifetime.compareTo(LONGEST) < 0 ? lifetime : LONGEST;
    }

    /** An identity that later requests may share. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder shared = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                shared.addAttribute(name, value);
            }
        });
        return shared.build();
    }

    private static ByteBuffer sha256(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
