package careers.platform.sample;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gateway refuses, a service refuses past it: each differs from a valid token in what it is named for. */
@QuarkusTest
@WithInfrastructure
class ForgedTokenApiTest {

    private static final Key RSA = TestTokens.keys().getPrivate();

    static Stream<Arguments> forgeries() throws JoseException {
        String valid = of(claims -> {});
        String payload = claims().toJson();
        String[] parts = valid.split("\\.");
        RsaJsonWebKey foreign = RsaJwkGenerator.generateJwk(2_048);
        return Stream.of(
                forged(
                        "no signature, alg none",
                        encoded("{\"alg\":\"none\",\"kid\":\"test-key\"}") + "." + parts[1] + "."),
                forged(
                        "alg none with a signature",
                        encoded("{\"alg\":\"none\",\"kid\":\"test-key\"}") + "." + parts[1] + "." + parts[2]),
                forged("HS256 signed with the public key", hmac(payload)),
                forged("a key id nobody knows", header(token -> token.setKeyIdHeaderValue("nobody"))),
                forged(
                        "a foreign key under a known id",
                        signed(payload, foreign.getPrivateKey(), "RS256", token -> {})),
                forged("no key id", header(token -> token.getHeaders().setObjectHeaderValue("kid", null))),
                forged(
                        "brings its key along (jwk)",
                        signed(payload, foreign.getPrivateKey(), "RS256", token -> token.setJwkHeader(foreign))),
                forged("says where its key is (jku)", header(token -> token.setHeader("jku", "http://127.0.0.1:1/"))),
                forged(
                        "says where its certificate is (x5u)",
                        header(token -> token.setHeader("x5u", "http://127.0.0.1:1/"))),
                forged(
                        "brings its certificate along (x5c)",
                        header(token -> token.getHeaders().setObjectHeaderValue("x5c", List.of("MIIB")))),
                forged("a path as key id", header(token -> token.setKeyIdHeaderValue("../../../../dev/null"))),
                forged("another issuer", of(claims -> claims.setIssuer("https://evil.test"))),
                forged("the issuer with a slash more", of(claims -> claims.setIssuer("https://issuer.test/"))),
                forged("no issuer", of(claims -> claims.unsetClaim("iss"))),
                forged("another audience", of(claims -> claims.setAudience("other-api"))),
                forged("no audience", of(claims -> claims.unsetClaim("aud"))),
                forged("another type", header(token -> token.setHeader("typ", "logout+jwt"))),
                forged("a refresh token", of(claims -> claims.setStringClaim("typ", "Refresh"))),
                forged("an identity token", of(claims -> claims.setStringClaim("typ", "ID"))),
                forged(
                        "an identity token without a kind",
                        of(claims -> claims.setStringClaim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ"))),
                forged("expired", of(claims -> claims.setExpirationTime(in(-31)))),
                forged("not valid yet", of(claims -> claims.setNotBefore(in(60)))),
                forged("issued in the future", of(claims -> claims.setIssuedAt(in(60)))),
                forged("issued far in the past", of(claims -> claims.setIssuedAt(in(-90_000)))),
                forged("no time of issue", of(claims -> claims.unsetClaim("iat"))),
                forged("never expires", of(claims -> claims.unsetClaim("exp"))),
                forged("expires in years", of(claims -> claims.setExpirationTime(in(100_000_000)))),
                forged("expiry as a word", of(claims -> claims.setStringClaim("exp", "tomorrow"))),
                forged("an empty subject", of(claims -> claims.setSubject(""))),
                forged("no subject", of(claims -> claims.unsetClaim("sub"))),
                forged("roles as one word", of(claims -> claims.setStringClaim("groups", "analyst"))),
                forged("roles inside roles", of(claims -> claims.setClaim("groups", List.of(List.of("analyst"))))),
                forged("roles as an object", of(claims -> claims.setClaim("groups", Map.of("analyst", true)))),
                forged(
                        "a claim twice",
                        signed(payload.replaceFirst("\\{", "{\"sub\":\"else\","), RSA, "RS256", token -> {})),
                forged(
                        "a header twice",
                        encoded("{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"test-key\"}") + "." + parts[1] + "."
                                + parts[2]),
                forged("an extension that must be understood", header(token -> {
                    token.getHeaders().setObjectHeaderValue("crit", List.of("urn:x"));
                    token.setHeader("urn:x", "1");
                })),
                forged("a payload that is not in it", parts[0] + ".." + parts[2]),
                forged(
                        "a say about how the payload is written (b64)",
                        header(token -> token.getHeaders().setObjectHeaderValue("b64", true))),
                forged(
                        "a changed payload",
                        parts[0] + "." + encoded(payload.replace("somebody", "somebodx")) + "." + parts[2]),
                forged("a cut signature", valid.substring(0, valid.length() - 4)),
                forged(
                        "a curve that is not allowed",
                        signed(
                                payload,
                                EcJwkGenerator.generateJwk(EllipticCurves.P384).getPrivateKey(),
                                "ES384",
                                token -> token.setKeyIdHeaderValue("test-curve"))),
                forged(
                        "the algorithm of another kind of key",
                        encoded("{\"alg\":\"ES256\",\"kid\":\"test-key\"}") + "." + parts[1] + "." + parts[2]),
                forged("an algorithm that is not allowed", signed(payload, RSA, "RS512", token -> {})),
                forged("an algorithm that the key is not for", signed(payload, RSA, "PS256", token -> {})),
                forged("encrypted, five parts", valid + ".a.b"),
                forged("no token", "x"),
                forged("two tokens", valid + ", " + valid),
                forged("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void refusesATokenWith(String what, String token) {
        assertThatProblem(given().header("Authorization", "Bearer " + token).get(SampleApi.BASE + "me"))
                .is(401)
                .hasCode("UNAUTHENTICATED");
    }

    @Test
    void takesTheTokensThatTheForgeriesAreMadeOf() {
        String payload = claims().toJson();
        List<String> valid = List.of(
                of(claims -> {}),
                of(claims -> claims.setStringClaim("typ", "Bearer")),
                of(claims -> claims.setExpirationTime(in(-15))),
                header(token -> token.setHeader("typ", "at+jwt")),
                signed(payload, RSA, "PS256", token -> token.setKeyIdHeaderValue("test-any")),
                signed(
                        payload,
                        TestTokens.curve().getPrivateKey(),
                        "ES256",
                        token -> token.setKeyIdHeaderValue("test-curve")));
        for (String token : valid) {
            assertThat(SampleApi.getWith(token, "me").statusCode()).as(token).isEqualTo(200);
        }
    }

    @Test
    void looksForATokenNowhereElse() {
        String valid = of(claims -> {});
        assertThat(given().queryParam("access_token", valid)
                        .cookie("access_token", valid)
                        .get(SampleApi.BASE + "me")
                        .statusCode())
                .isIn(400, 401);
        assertThat(given().header("Authorization", "Bearer " + "a".repeat(16 * 1024))
                        .get(SampleApi.BASE + "me")
                        .statusCode())
                .isIn(401, 431);
    }

    private static Arguments forged(String what, String token) {
        return Arguments.of(what, token);
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://issuer.test");
        claims.setAudience("careers-api", "account");
        claims.setSubject("somebody");
        claims.setStringListClaim("groups", "analyst");
        claims.setIssuedAt(in(-120));
        claims.setExpirationTime(in(900));
        return claims;
    }

    private static String of(Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return signed(claims.toJson(), RSA, "RS256", token -> {});
    }

    private static String header(Consumer<JsonWebSignature> change) {
        return signed(claims().toJson(), RSA, "RS256", change);
    }

    private static String signed(String payload, Key key, String algorithm, Consumer<JsonWebSignature> header) {
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setPayload(payload);
            token.setKey(key);
            token.setKeyIdHeaderValue("test-key");
            token.setAlgorithmHeaderValue(algorithm);
            token.setDoKeyValidation(false);
            header.accept(token);
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String payload) {
        return signed(payload, new HmacKey(TestTokens.keys().getPublic().getEncoded()), "HS256", token -> {});
    }

    private static NumericDate in(long seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
