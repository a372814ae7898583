package careers.platform.sample;

import static io.restassured.RestAssured.given;

import careers.platform.testing.TestTokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Calls of the sample service. */
final class SampleApi {

    static final String BASE = "/api/sample/v1/";

    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    private SampleApi() {}

    static Response get(String path) {
        return given().get(BASE + path);
    }

    static Response getWith(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(BASE + path);
    }

    /** Sends the text as JSON, whatever it is. */
    static Response post(String path, String json) {
        return json().body(json).post(BASE + path);
    }

    static Response postOnce(String subject, String path, String key, String json) {
        return json().header("Authorization", "Bearer " + TestTokens.token(subject, Set.of("school-client")))
                .header("Idempotency-Key", key)
                .body(json)
                .post(BASE + path);
    }

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON).config(UTF_8);
    }
}
