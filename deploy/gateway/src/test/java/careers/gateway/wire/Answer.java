package careers.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;

/** What came back. */
public record Answer(int status, String head, String body) {

    /** The value of the header, or null. */
    public String header(String name) {
        return Wire.header(head, name);
    }

    /** Checks that this is a complete problem document that gives nothing away, and returns it. */
    public JsonObject problem(int expectedStatus, String code) {
        assertThat(body).as(head).contains("\"code\":\"" + code + "\"");
        assertThat(status).isEqualTo(expectedStatus);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header("Server")).isNull();
        JsonObject problem = new JsonObject(body);
        assertThat(problem.getInteger("status")).isEqualTo(expectedStatus);
        assertThat(problem.getString("type"))
                .isEqualTo(
                        "/problems/" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("requestId")).isEqualTo(header("X-Request-Id"));
        assertThat(body).doesNotContain("Exception", "java.", "io.netty", "\tat ");
        return problem;
    }
}
