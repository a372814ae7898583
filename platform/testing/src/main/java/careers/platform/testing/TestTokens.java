package careers.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Access tokens like those of the identity provider, signed with a key made for this test run. */
public final class TestTokens {

    static final String ISSUER = "https://issuer.test";
    private static final String KEY_ID = "test-key";
    private static final String KEY_PROPERTY = "careers.test.private-key";
    private static final String CURVE_PROPERTY = "careers.test.curve-key";
    private static final KeyPair KEYS = sharedKeys();
    // Like a client, which asks for a token once and uses it until it expires.
    private static final Map<List<Object>, String> KEPT = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** A token that opens everything its roles open. */
    public static String token(String subject, Set<String> roles) {
        return token(subject, roles, Map.of());
    }

    /**
     * A token with further claims, for instance {@code establishments} or {@code provider}.
     *
     * @param subject the person or client
     * @param roles claim {@code groups}
     */
    public static String token(String subject, Set<String> roles, Map<String, Object> claims) {
        return KEPT.computeIfAbsent(List.of(subject, roles, claims), t -> newToken(subject, roles, claims));
    }

    private static String newToken(String subject, Set<String> roles, Map<String, Object> claims) {
        JwtClaimsBuilder token = Jwt.issuer(ISSUER)
                .audience("careers-api")
                .subject(subject)
                .upn(subject)
                .groups(roles)
                .expiresIn(Duration.ofHours(1));
        claims.forEach(token::claim);
        return sign(token);
    }

    /** Signs any claims, right or wrong, with the key that the services trust. */
    public static String sign(JwtClaimsBuilder token) {
        return token.jws().keyId(KEY_ID).sign(KEYS.getPrivate());
    }

    /** The key that the services trust under {@code test-key} for RS256 only, and under {@code test-any} for any. */
    public static KeyPair keys() {
        return KEYS;
    }

    /** The key on the curve P-256 that the services trust under {@code test-curve}. */
    public static EllipticCurveJsonWebKey curve() {
        try {
            if (System.getProperty(CURVE_PROPERTY) == null) {
                EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                made.setKeyId("test-curve");
                System.setProperty(CURVE_PROPERTY, made.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            }
            return new EllipticCurveJsonWebKey(JsonUtil.parseJson(System.getProperty(CURVE_PROPERTY)));
        } catch (JoseException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** Where the services of a test read the public keys, as a JSON Web Key Set (RFC 7517). */
    static String jwksLocation() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        String rsa = "\"kty\":\"RSA\",\"use\":\"sig\",\"n\":\"" + base64(key.getModulus()) + "\",\"e\":\""
                + base64(key.getPublicExponent()) + "\"";
        String jwks = "{\"keys\":[{\"kid\":\"" + KEY_ID + "\",\"alg\":\"RS256\"," + rsa + "},{\"kid\":\"test-any\","
                + rsa + "}," + curve().toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
        try {
            Path file = Files.createTempFile("careers-jwks", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, jwks).toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    /** Made once for the JVM; a second class loader finds it in a system property. */
    private static KeyPair sharedKeys() {
        try {
            if (System.getProperty(KEY_PROPERTY) == null) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
                System.setProperty(KEY_PROPERTY, Base64.getEncoder().encodeToString(encoded));
            }
            KeyFactory factory = KeyFactory.getInstance("RSA");
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY_PROPERTY));
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            RSAPublicKeySpec publicKey = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return new KeyPair(factory.generatePublic(publicKey), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
