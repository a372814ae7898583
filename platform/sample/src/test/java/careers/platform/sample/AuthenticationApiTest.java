package careers.platform.sample;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithInfrastructure
class AuthenticationApiTest {

    private static final Set<String> ROLES = Set.of("analyst");

    static Stream<Arguments> badTokens() {
        String good = TestTokens.token("sub-1", ROLES);
        String[] parts = good.split("\\.");
        return Stream.of(
                Arguments.of("no token", ""),
                Arguments.of("another scheme", "Basic c3ViLTE6c3ViLTE="),
                Arguments.of("an empty token", "Bearer "),
                Arguments.of("no JWT", "Bearer nonsense"),
                Arguments.of("three dots", "Bearer ..."),
                Arguments.of(
                        "an expired token",
                        signed(t -> t.expiresAt(Instant.now().minusSeconds(120)))),
                Arguments.of("a token of another issuer", signed(t -> t.issuer("https://elsewhere.test"))),
                Arguments.of("a token for another audience", signed(t -> t.audience("other-api"))),
                Arguments.of("a token without a subject", signed(t -> t.remove("sub"))),
                Arguments.of(
                        "a token of a foreign key",
                        "Bearer "
                                + claims().jws()
                                        .keyId("test-key")
                                        .sign(foreign().getPrivate())),
                Arguments.of(
                        "a token of an unknown key",
                        "Bearer " + claims().jws().keyId("other").sign(foreign().getPrivate())),
                Arguments.of(
                        "a token signed with a shared secret",
                        "Bearer " + claims().jws().keyId("test-key").signWithSecret("s".repeat(64))),
                Arguments.of("an unsigned token", "Bearer " + base64("{\"alg\":\"none\"}") + "." + parts[1] + "."),
                Arguments.of("a signature cut off", "Bearer " + parts[0] + "." + parts[1] + "."),
                Arguments.of(
                        "other claims under a good signature",
                        "Bearer " + parts[0] + "." + base64(decoded(parts[1]).replace("sub-1", "sub-2")) + "."
                                + parts[2]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesWhoCannotShowAValidToken(String what, String authorization) {
        Response response = authorization.isEmpty()
                ? SampleApi.get("me")
                : given().header("Authorization", authorization).get(SampleApi.BASE + "me");
        assertThatProblem(response).is(401).hasCode("UNAUTHENTICATED");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void refusesAnotherRole() {
        assertThatProblem(SampleApi.getWith(TestTokens.token("sub-1", Set.of("auditor")), "me"))
                .is(403)
                .hasCode("FORBIDDEN");
        assertThatProblem(SampleApi.getWith(TestTokens.token("sub-1", Set.of()), "me"))
                .is(403)
                .hasCode("FORBIDDEN");
    }

    @Test
    void closesAnOperationThatNobodyOpened() {
        assertThatProblem(SampleApi.getWith(TestTokens.token("sub-1", ROLES), "unannotated"))
                .is(403)
                .hasCode("FORBIDDEN");
        assertThatProblem(SampleApi.get("unannotated")).is(401).hasCode("UNAUTHENTICATED");
    }

    @Test
    void checksTheTokenBeforeTheContent() {
        assertThatProblem(SampleApi.post("items", "{\"broken\":")).is(401).hasCode("UNAUTHENTICATED");
    }

    @Test
    void knowsWhoIsAskingAndForWhom() {
        String token = TestTokens.token(
                "sub-1", ROLES, Map.of("establishments", List.of("EN-900001", "CY-9000001"), "provider", "10000001"));
        Response response = SampleApi.getWith(token, "me");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getString("id")).isEqualTo("sub-1");
        assertThat(response.jsonPath().getBoolean("analyst")).isTrue();
        assertThat(response.jsonPath().getList("establishments")).containsExactly("EN-900001", "CY-9000001");
        assertThat(response.jsonPath().getString("provider")).isEqualTo("10000001");
    }

    @Test
    void takesAClaimOfAnotherShapeForNone() {
        String token = TestTokens.token("sub-1", ROLES, Map.of("establishments", List.of(1, 2)));
        Response response = SampleApi.getWith(token, "me");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getList("establishments")).isEmpty();
        assertThat(response.jsonPath().getString("provider")).isEqualTo("none");
    }

    @Test
    void keepsAVerifiedTokenForTheNextCall() throws Exception {
        // The cache is nobody's business outside its package, so the test asks it by name.
        Class<?> type = Class.forName("careers.platform.identity.VerifiedIdentities");
        Object verified = Arc.container().instance(type).get();
        Method size = type.getDeclaredMethod("size");
        size.setAccessible(true);
        String token = TestTokens.token("sub-" + UUID.randomUUID(), ROLES);
        long before = (long) size.invoke(verified);

        for (int call = 0; call < 3; call++) {
            assertThat(SampleApi.getWith(token, "me").statusCode()).isEqualTo(200);
        }

        assertThat((long) size.invoke(verified)).isEqualTo(before + 1);
    }

    private static String signed(UnaryOperator<JwtClaimsBuilder> change) {
        return "Bearer " + TestTokens.sign(change.apply(claims()));
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.issuer("https://issuer.test")
                .audience("careers-api")
                .subject("sub-1")
                .upn("sub-1")
                .groups(ROLES)
                .expiresIn(Duration.ofMinutes(5));
    }

    private static KeyPair foreign() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
