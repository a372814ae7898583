package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asserts that an answer is a problem (RFC 9457) as the conventions want it. */
public final class ProblemAssert {

    private final Response response;
    private final JsonPath body;

    private ProblemAssert(Response response) {
        this.response = response;
        this.body = response.jsonPath();
    }

    public static ProblemAssert assertThatProblem(Response response) {
        assertThat(response.contentType()).as(response.asString()).startsWith("application/problem+json");
        ProblemAssert problem = new ProblemAssert(response);
        assertThat(problem.body.getString("requestId")).isEqualTo(response.header("X-Request-Id"));
        assertThat(problem.body.getString("title")).isNotBlank();
        return problem;
    }

    public ProblemAssert is(int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(body.getInt("status")).isEqualTo(status);
        return this;
    }

    public ProblemAssert hasCode(String code) {
        assertThat(body.getString("code")).as(response.asString()).isEqualTo(code);
        assertThat(body.getString("type"))
                .isEqualTo("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        return this;
    }

    /** The violated rule is among the errors. */
    public ProblemAssert hasError(String pointer, String code) {
        List<Map<String, String>> errors = body.getList("errors");
        assertThat(errors)
                .as(response.asString())
                .anySatisfy(e -> assertThat(e).containsEntry("pointer", pointer).containsEntry("code", code));
        return this;
    }

    /** As many errors as this, so that a test sees what is reported besides. */
    public ProblemAssert hasErrors(int count) {
        assertThat(body.getList("errors")).as(response.asString()).hasSize(count);
        return this;
    }

    /** The answer does not repeat what was sent. */
    public ProblemAssert doesNotEcho(String value) {
        assertThat(response.asString()).doesNotContain(value);
        return this;
    }

    public Response response() {
        return response;
    }
}
