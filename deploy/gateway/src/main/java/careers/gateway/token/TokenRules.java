package careers.gateway.token;

import careers.gateway.route.GatewayConfig;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * What makes a token valid (RFC 8725, RFC 9068): one of three algorithms and never one the token chooses against its key,
 * a key of the provider and none that the token brings along, issuer, audience, kind, and a time that is neither past nor
 * absurd.
 */
final class TokenRules {
    /** Names of headers that bring or point to a key, or change how the rest is read. */
    private static final List<String> REFUSED_HEADERS =
            List.of("jwk", "jku", "x5u", "x5c", "crit", "b64", "zip", "enc");

    private static final Set<String> HEADER_TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
    private static final String ROLES = "groups";

    private final GatewayConfig.Token settings;

    TokenRules(GatewayConfig.Token settings) {
        this.settings = settings;
    }

    /** The id of the key that the token names, after a look at everything that needs no key. */
    String keyId(String token) throws InvalidToken {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first <= 0 || second <= first + 1 || second == token.length() - 1 || token.indexOf('.', second + 1) >= 0) {
            throw new InvalidToken("not three parts");
        }
        Map<String, Object> header = header(token.substring(0, first));
        if (REFUSED_HEADERS.stream().anyMatch(header::containsKey)) {
            throw new InvalidToken("a header that is not taken");
        }
        Object type = header.get("typ");
        if (type != null && !(type instanceof String text && HEADER_TYPES.contains(text.toLowerCase(Locale.ROOT)))) {
            throw new InvalidToken("another type");
        }
        if (header.get("kid") instanceof String id) {
            return id;
        }
        throw new InvalidToken("no key named");
    }

    private static Map<String, Object> header(String part) throws InvalidToken {
        try {
            return JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (JoseException | RuntimeException unreadable) {
            throw new InvalidToken("unreadable header");
        }
    }

    /** Judges the token with the key that it names. */
    Caller caller(String token, String keyId, PublicJsonWebKey key) throws InvalidToken {
        try {
            JwtClaims claims = consumer(key).processToClaims(token);
            refuseOtherKinds(claims);
            String subject = claims.getSubject();
            if (subject.isBlank()) {
                throw new InvalidToken("an empty subject");
            }
            long end =
                    claims.getExpirationTime().getValue() + settings.clockSkew().toSeconds();
            return new Caller(subject, roles(claims), keyId, end);
        } catch (InvalidJwtException refused) {
            throw new InvalidToken(refused.getErrorDetails().toString());
        } catch (MalformedClaimException | RuntimeException malformed) {
            throw new InvalidToken("a claim of another type");
        }
    }

    private JwtConsumer consumer(PublicJsonWebKey key) {
        int skew = (int) settings.clockSkew().toSeconds();
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, algorithms(key))
                .setVerificationKey(key.getPublicKey())
                .setExpectedIssuer(true, settings.issuer())
                .setExpectedAudience(true, settings.audience())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireSubject()
                .setIssuedAtRestrictions(0, (int) settings.maxAge().toSeconds())
                .setMaxFutureValidityInMinutes((int) settings.maxAge().toMinutes())
                .setAllowedClockSkewInSeconds(skew)
                .build();
    }

    /** What the key itself allows: its own {@code alg} if it has one, else those of its kind. */
    private static String[] algorithms(PublicJsonWebKey key) {
        List<String> ofItsKind = key.getKeyType().equals("EC")
                ? List.of(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                : List.of(AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.RSA_PSS_USING_SHA256);
        return ofItsKind.stream()
                .filter(algorithm ->
                        key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
                .toArray(String[]::new);
    }

    /** An identity token tells a front end who signed in; it is no permission to call anything. So for refresh tokens. */
    private static void refuseOtherKinds(JwtClaims claims) throws InvalidToken, MalformedClaimException {
        String kind = claims.getStringClaimValue("typ");
        if (kind != null && !kind.equalsIgnoreCase("Bearer")) {
            throw new InvalidToken("another kind of token");
        }
        if (claims.hasClaim("at_hash") || claims.hasClaim("c_hash")) {
            throw new InvalidToken("an identity token");
        }
    }

    private static Set<String> roles(JwtClaims claims) throws InvalidToken, MalformedClaimException {
        if (!claims.hasClaim(ROLES)) {
            return Set.of();
        }
        if (!claims.isClaimValueStringList(ROLES)) {
            throw new InvalidToken("roles that are no list of words");
        }
        return Set.copyOf(claims.getStringListClaimValue(ROLES));
    }
}
