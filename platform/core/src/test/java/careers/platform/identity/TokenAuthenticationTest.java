package careers.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.smallrye.jwt.runtime.auth.MpJwtValidator;
import io.quarkus.smallrye.jwt.runtime.auth.SmallRyeJwtConfig;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real signatures, and a real key set behind HTTP as the identity provider publishes it. */
class TokenAuthenticationTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Instant start = Instant.now();
    private Instant now = start;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final AtomicInteger verifications = new AtomicInteger();
    private RsaJsonWebKey key;
    private volatile JsonWebKeySet published;
    private HttpServer identityProvider;
    private VerifiedIdentities verified;
    private TokenAuthentication authentication;

    @BeforeEach
    void publishAKey() throws Exception {
        key = key("first");
        published = new JsonWebKeySet(key);
        identityProvider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identityProvider.createContext("/jwks", exchange -> {
            byte[] body = published.toJson().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        identityProvider.start();
        JWTAuthContextInfo settings = new JWTAuthContextInfo(
                "http://127.0.0.1:" + identityProvider.getAddress().getPort() + "/jwks", "https://issuer.test");
        settings.setExpectedAudience(Set.of("careers-api"));
        settings.setForcedJwksRefreshInterval(0);
        verified = new VerifiedIdentities(clock);
        authentication = new TokenAuthentication(
                verified, new MpJwtValidator(new CountingParser(settings), new Unsettled(), "NONE", "NONE"), clock);
    }

    @AfterEach
    void stop() {
        identityProvider.stop(0);
    }

    @Test
    void verifiesATokenOnceHoweverOftenItComes() throws Exception {
        String token = token(key, "careers-api", start, start.plus(HOUR));

        List<SecurityIdentity> identities = List.of(authenticate(token), authenticate(token), authenticate(token));

        assertThat(identities).allSatisfy(i -> {
            assertThat(i.hasRole("respondent-client")).isTrue();
            assertThat(i.getPrincipal())
                    .isInstanceOfSatisfying(
                            JsonWebToken.class, t -> assertThat(t.getSubject()).isEqualTo("portal"));
        });
        assertThat(verifications).hasValue(1);
    }

    @Test
    void doesNotTakeOneTokenForAnother() throws Exception {
        authenticate(token(key, "careers-api", start, start.plus(HOUR)));
        String forged = token(key("first"), "careers-api", start, start.plus(HOUR));

        assertThatThrownBy(() -> authenticate(forged)).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void neverServesAnExpiredToken() throws Exception {
        String token = token(key, "careers-api", start, start.plusSeconds(60));
        authenticate(token);

        now = start.plusSeconds(60);

        assertThat(verified.find(token)).isEmpty();
        assertThat(verified.size()).isZero();
    }

    @Test
    void keepsNothingThatIsExpiredNotYetValidOrMeantForSomebodyElse() throws Exception {
        List<String> wrong = List.of(
                token(key, "careers-api", start.minus(HOUR), start.minusSeconds(120)),
                token(key, "careers-api", start.plus(HOUR), start.plus(HOUR.multipliedBy(2))),
                token(key, "somebody-else", start, start.plus(HOUR)));

        for (int twice = 0; twice < 2; twice++) {
            assertThat(wrong)
                    .allSatisfy(token -> assertThatThrownBy(() -> authenticate(token))
                            .isInstanceOf(AuthenticationFailedException.class));
        }

        assertThat(verified.size()).isZero();
        assertThat(verifications).hasValue(6);
    }

    @Test
    void takesTokensOfANewKeyAsSoonAsItIsPublished() throws Exception {
        authenticate(token(key, "careers-api", start, start.plus(HOUR)));
        RsaJsonWebKey second = key("second");
        String token = token(second, "careers-api", start, start.plus(HOUR));

        published = new JsonWebKeySet(key, second);
        // The key set is not read again within 300 ms.
        Thread.sleep(400);

        assertThat(authenticate(token).hasRole("respondent-client")).isTrue();
    }

    @Test
    void asksAgainAfterFiveMinutesSoThatAWithdrawnKeyIsNoticed() throws Exception {
        String token = token(key, "careers-api", start, start.plus(HOUR));
        authenticate(token);
        now = start.plus(VerifiedIdentities.LONGEST).minusSeconds(1);
        authenticate(token);
        assertThat(verifications).hasValue(1);

        now = start.plus(VerifiedIdentities.LONGEST);
        authenticate(token);

        assertThat(verifications).hasValue(2);
    }

    @Test
    void keepsTenThousandAtMost() throws Exception {
        SecurityIdentity identity = authenticate(token(key, "careers-api", start, start.plus(HOUR)));

        for (int i = 0; i < VerifiedIdentities.MOST + 500; i++) {
            verified.keep("token " + i, identity);
        }

        assertThat(verified.size()).isLessThanOrEqualTo(VerifiedIdentities.MOST);
    }

    private SecurityIdentity authenticate(String token) {
        return authentication
                .authenticate(request(token), work -> Uni.createFrom().item(work))
                .await()
                .indefinitely();
    }

    private static TokenAuthenticationRequest request(String token) {
        return new TokenAuthenticationRequest(new JsonWebTokenCredential(token));
    }

    private static RsaJsonWebKey key(String id) throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setUse("sig");
        return key;
    }

    private static String token(RsaJsonWebKey key, String audience, Instant from, Instant until) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://issuer.test");
        claims.setAudience(audience);
        claims.setSubject("portal");
        claims.setStringListClaim("groups", "respondent-client");
        claims.setIssuedAt(NumericDate.fromSeconds(from.getEpochSecond()));
        claims.setNotBefore(NumericDate.fromSeconds(from.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(until.getEpochSecond()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    /** The real parser, which also counts. */
    private final class CountingParser extends DefaultJWTParser {

        CountingParser(JWTAuthContextInfo settings) {
            super(settings);
        }

        @Override
        public JsonWebToken parse(String token) throws ParseException {
            verifications.incrementAndGet();
            return super.parse(token);
        }
    }

    private static final class Unsettled implements SmallRyeJwtConfig {

        @Override
        public Optional<Boolean> blockingAuthentication() {
            return Optional.of(true);
        }

        @Override
        public boolean silent() {
            return false;
        }

        @Override
        public int priority() {
            return 1;
        }
    }
}
