package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Issuer;
import careers.gateway.wire.Tokens;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
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

/** Tokens that look right and are not: each differs from a valid one in the thing it is named for. */
@QuarkusTest
class ForgedTokenTest extends GatewayTest {
    private static final String PATH = "/api/survey/v1/forged";

    static Stream<Arguments> forgeries() throws JoseException {
        String valid = Tokens.valid();
        String payload = Tokens.claims("somebody").toJson();
        String[] parts = valid.split("\\.");
        RsaJsonWebKey foreign = Tokens.rsa("first");
        RsaJsonWebKey unknown = Tokens.rsa("nobody-knows-it");
        return Stream.of(
                Arguments.of(
                        "no signature, alg none",
                        encoded("{\"alg\":\"none\",\"kid\":\"first\"}") + "." + parts[1] + "."),
                Arguments.of(
                        "alg none with a signature",
                        encoded("{\"alg\":\"none\",\"kid\":\"first\"}") + "." + parts[1] + "." + parts[2]),
                Arguments.of("HS256 signed with the public key", hmac(payload)),
                Arguments.of("a key id nobody knows", Tokens.signed(payload, unknown, "RS256", header -> {})),
                Arguments.of("a foreign key under a known id", Tokens.signed(payload, foreign, "RS256", header -> {})),
                Arguments.of("no key id", signed(header -> header.setHeader("kid", null))),
                Arguments.of(
                        "brings its key along (jwk)",
                        Tokens.signed(payload, foreign, "RS256", header -> header.setJwkHeader(foreign))),
                Arguments.of(
                        "says where its key is (jku)",
                        signed(header -> header.setHeader("jku", "http://127.0.0.1:1/"))),
                Arguments.of(
                        "says where its certificate is (x5u)",
                        signed(header -> header.setHeader("x5u", "http://127.0.0.1:1/"))),
                Arguments.of(
                        "brings its certificate along (x5c)",
                        signed(header -> header.getHeaders().setObjectHeaderValue("x5c", List.of("MIIB")))),
                Arguments.of("a path as key id", signed(header -> header.setKeyIdHeaderValue("../../../../dev/null"))),
                Arguments.of("another issuer", with(claims -> claims.setIssuer("https://evil.test"))),
                Arguments.of("the issuer with a slash more", with(claims -> claims.setIssuer(Issuer.NAME + "/"))),
                Arguments.of("no issuer", with(claims -> claims.unsetClaim("iss"))),
                Arguments.of("another audience", with(claims -> claims.setAudience("other-api"))),
                Arguments.of("no audience", with(claims -> claims.unsetClaim("aud"))),
                Arguments.of("another type", signed(header -> header.setHeader("typ", "logout+jwt"))),
                Arguments.of("a refresh token", with(claims -> claims.setStringClaim("typ", "Refresh"))),
                Arguments.of("an identity token", with(claims -> claims.setStringClaim("typ", "ID"))),
                Arguments.of("an identity token without a kind", with(claims -> {
                    claims.unsetClaim("typ");
                    claims.setStringClaim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ");
                })),
                Arguments.of("expired", with(claims -> claims.setExpirationTime(in(-31)))),
                Arguments.of("not valid yet", with(claims -> claims.setNotBefore(in(60)))),
                Arguments.of("issued in the future", with(claims -> claims.setIssuedAt(in(60)))),
                Arguments.of("issued far in the past", with(claims -> claims.setIssuedAt(in(-90_000)))),
                Arguments.of("no time of issue", with(claims -> claims.unsetClaim("iat"))),
                Arguments.of("never expires", with(claims -> claims.unsetClaim("exp"))),
                Arguments.of("expires in years", with(claims -> claims.setExpirationTime(in(100_000_000)))),
                Arguments.of("expiry as a word", with(claims -> claims.setStringClaim("exp", "tomorrow"))),
                Arguments.of("an empty subject", with(claims -> claims.setSubject(""))),
                Arguments.of("no subject", with(claims -> claims.unsetClaim("sub"))),
                Arguments.of("roles as one word", with(claims -> claims.setStringClaim("groups", "auditor"))),
                Arguments.of(
                        "roles inside roles", with(claims -> claims.setClaim("groups", List.of(List.of("auditor"))))),
                Arguments.of("roles as an object", with(claims -> claims.setClaim("groups", Map.of("auditor", true)))),
                Arguments.of(
                        "a claim twice",
                        Tokens.signed(
                                payload.replaceFirst("\\{", "{\"sub\":\"else\","), Tokens.RSA, "RS256", header -> {})),
                Arguments.of(
                        "a header twice",
                        encoded("{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"first\"}") + "." + parts[1] + "."
                                + parts[2]),
                Arguments.of("an extension that must be understood", signed(header -> {
                    header.getHeaders().setObjectHeaderValue("crit", List.of("urn:x"));
                    header.setHeader("urn:x", "1");
                })),
                Arguments.of("a payload that is not in it", parts[0] + ".." + parts[2]),
                Arguments.of("a say about how the payload is written (b64)", written(payload)),
                Arguments.of(
                        "a changed payload",
                        parts[0] + "." + encoded(payload.replace("somebody", "somebodx")) + "." + parts[2]),
                Arguments.of("a cut signature", valid.substring(0, valid.length() - 4)),
                Arguments.of("a curve that is not allowed", curve()),
                Arguments.of(
                        "the algorithm of another kind of key",
                        encoded("{\"alg\":\"ES256\",\"kid\":\"first\"}") + "." + parts[1] + "." + parts[2]),
                Arguments.of(
                        "an algorithm that is not allowed", Tokens.signed(payload, Tokens.RSA, "RS512", header -> {})),
                Arguments.of("RSA of 1,024 bits", weak(payload)),
                Arguments.of("encrypted, five parts", valid + ".a.b"),
                Arguments.of("no token", "x"),
                Arguments.of("two tokens", valid + ", " + valid),
                Arguments.of("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void refusesATokenWith(String what, String token) throws IOException {
        // Given
        String path = PATH + "/" + UUID.randomUUID();
        // When
        Answer answer = with(token, path);
        // Then
        answer.problem(401, "UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContain("Bearer");
        assertThat(Upstreams.survey().heads()).noneMatch(head -> head.contains(path));
    }

    @Test
    void takesTheTokensThatTheForgeriesAreMadeOf() throws IOException {
        String es256 = Tokens.signed(Tokens.claims("somebody").toJson(), Tokens.EC, "ES256", header -> {});
        String ps256 = Tokens.signed(Tokens.claims("somebody").toJson(), Tokens.RSA, "PS256", header -> {});
        String accessTokenType = signed(header -> header.setHeader("typ", "at+jwt"));
        for (String token : List.of(Tokens.valid(), es256, ps256, accessTokenType)) {
            assertThat(with(token, "/api/survey/v1/x").status()).isEqualTo(200);
        }
    }

    @Test
    void takesATokenWithinTheToleranceOfClocks() throws IOException {
        assertThat(with(with(claims -> claims.setExpirationTime(in(-15))), "/api/survey/v1/x")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void forgetsAVerifiedTokenWhenItExpires() throws IOException, InterruptedException {
        // Given a token with two seconds of tolerance left
        String token = with(claims -> claims.setExpirationTime(in(-28)));
        assertThat(with(token, "/api/survey/v1/x").status()).isEqualTo(200);
        // When
        Thread.sleep(3_100);
        // Then
        with(token, PATH).problem(401, "UNAUTHENTICATED");
    }

    @Test
    void readsTheSchemeInAnyCaseAndNoOtherScheme() throws IOException {
        assertThat(asNobody("GET", "/api/survey/v1/x", "Authorization: bearer " + Tokens.valid())
                        .status())
                .isEqualTo(200);
        for (String header : List.of("Basic YTpi", "Bearer", "Token " + Tokens.valid(), Tokens.valid())) {
            asNobody("GET", PATH, "Authorization: " + header).problem(401, "UNAUTHENTICATED");
        }
    }

    @Test
    void looksForATokenNowhereElse() throws IOException {
        asNobody("GET", PATH + "?access_token=" + Tokens.valid(), "Cookie: access_token=" + Tokens.valid())
                .problem(401, "UNAUTHENTICATED");
        asNobody("GET", PATH, "Authorization: Bearer " + Tokens.valid(), "Authorization: Bearer " + Tokens.valid())
                .problem(400, "AMBIGUOUS_HEADERS");
        asNobody("GET", PATH, "Authorization: Bearer " + "a".repeat(16 * 1024)).problem(431, "HEADERS_TOO_LARGE");
    }

    private static String with(Consumer<JwtClaims> change) {
        JwtClaims claims = Tokens.claims("somebody");
        change.accept(claims);
        return Tokens.of(claims);
    }

    private static String signed(Consumer<JsonWebSignature> header) {
        return Tokens.signed(Tokens.claims("somebody").toJson(), Tokens.RSA, "RS256", header);
    }

    private static NumericDate in(long seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String payload) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(payload);
        token.setKey(new HmacKey(Tokens.RSA.getPublicKey().getEncoded()));
        token.setKeyIdHeaderValue("first");
        token.setAlgorithmHeaderValue("HS256");
        return token.getCompactSerialization();
    }

    private static String written(String payload) {
        return Tokens.signed(
                payload, Tokens.RSA, "RS256", header -> header.getHeaders().setObjectHeaderValue("b64", true));
    }

    private static String curve() throws JoseException {
        JsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        key.setKeyId("curve");
        return Tokens.signed(
                Tokens.claims("somebody").toJson(), (org.jose4j.jwk.PublicJsonWebKey) key, "ES384", header -> {});
    }

    /** Even if the provider publishes it. */
    private static String weak(String payload) throws JoseException {
        RsaJsonWebKey weak = RsaJwkGenerator.generateJwk(1_024);
        weak.setKeyId("weak");
        Upstreams.issuer().publish(Tokens.RSA, Tokens.EC, weak);
        return Tokens.signed(payload, weak, "RS256", header -> {});
    }
}
