package careers.platform.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class DeprecationApiTest {

    @Test
    void anOperationThatWillGoSaysSinceWhenUntilWhenAndWhereToRead() {
        Response answer = get("analyst", "/old/" + UUID.randomUUID());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertNoticed(answer);
    }

    @Test
    void saysSoWithARefusalToo() {
        Response refused = get("school-client", "/old/" + UUID.randomUUID());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertNoticed(refused);
    }

    @Test
    void otherOperationsSayNothing() {
        Response answer = get("analyst", "/me");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().hasHeaderWithName("Deprecation")).isFalse();
        assertThat(answer.headers().hasHeaderWithName("Sunset")).isFalse();
    }

    @Test
    void theDescriptionMarksItAndNamesTheDays() {
        Response description = given().get("/q/openapi?format=JSON");
        String old = "paths.'/api/sample/v1/old/{id}'.get.";
        assertThat(description.<Boolean>path(old + "deprecated")).isTrue();
        assertThat(description.<String>path(old + "'x-deprecated-on'")).isEqualTo("2027-01-01");
        assertThat(description.<String>path(old + "'x-sunset'")).isEqualTo("2027-07-01");
    }

    private static void assertNoticed(Response answer) {
        assertThat(answer.header("Deprecation"))
                .isEqualTo("@" + Instant.parse("2027-01-01T00:00:00Z").getEpochSecond());
        assertThat(answer.header("Sunset")).isEqualTo("Thu, 01 Jul 2027 00:00:00 GMT");
        assertThat(answer.header("Link")).isEqualTo("</docs>; rel=\"deprecation\"; type=\"text/html\"");
    }

    private static Response get(String role, String path) {
        return given().auth().oauth2(TestTokens.token("someone", Set.of(role))).get("/api/sample/v1" + path);
    }
}
