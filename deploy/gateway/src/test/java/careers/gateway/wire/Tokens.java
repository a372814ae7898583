package careers.gateway.wire;

import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Makes access tokens, right ones and wrong ones. */
public final class Tokens {
    /** What the provider of the tests signs with from the beginning. */
    public static final RsaJsonWebKey RSA = rsa("first");

    public static final EllipticCurveJsonWebKey EC = ec("curve");

    private Tokens() {}

    public static RsaJsonWebKey rsa(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2_048);
            key.setKeyId(id);
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static EllipticCurveJsonWebKey ec(String id) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A valid token of somebody who may do most things. */
    public static String valid() {
        return of(claims("somebody"));
    }

    /** A valid token with these roles only. */
    public static String of(String subject, String... roles) {
        JwtClaims claims = claims(subject);
        claims.setStringListClaim("groups", List.of(roles));
        return of(claims);
    }

    public static String of(JwtClaims claims) {
        return signed(claims.toJson(), RSA, "RS256", header -> {});
    }

    /** What a valid token says. */
    public static JwtClaims claims(String subject) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(Issuer.NAME);
        claims.setAudience("careers-api", "account");
        claims.setSubject(subject);
        claims.setStringClaim("typ", "Bearer");
        claims.setStringListClaim("groups", List.of("programme-administrator", "auditor", "respondent-client"));
        long now = NumericDate.now().getValue();
        claims.setIssuedAt(NumericDate.fromSeconds(now - 120));
        claims.setExpirationTime(NumericDate.fromSeconds(now + 900));
        return claims;
    }

    /** A signed token under the id of the key, with whatever else the header shall hold. */
    public static String signed(
            String payload, PublicJsonWebKey key, String algorithm, Consumer<JsonWebSignature> header) {
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setPayload(payload);
            token.setKey(key.getPrivateKey());
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setAlgorithmHeaderValue(algorithm);
            token.setDoKeyValidation(false);
            header.accept(token);
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
