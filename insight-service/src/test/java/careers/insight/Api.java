package careers.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.QuickCalls;
import careers.platform.testing.TestTokens;
import io.restassured.response.Response;
import java.util.Set;
import java.util.UUID;

/** Calls the service as somebody with one role. */
public final class Api {

    static {
        QuickCalls.install();
    }

    private Api() {}

    public static Response as(String role, String path) {
        return as(role, "application/json", path);
    }

    public static Response as(String role, String accept, String path) {
        return given().accept(accept)
                .header("Authorization", "Bearer " + TestTokens.token("person-1", Set.of(role)))
                .header("Accept-Language", "en")
                .get(path);
    }

    /** The satisfaction of a campaign that must be known. */
    public static Response satisfaction(UUID campaign) {
        var answer = as("analyst", "/api/insight/v1/satisfaction?campaign=" + campaign);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }
}
