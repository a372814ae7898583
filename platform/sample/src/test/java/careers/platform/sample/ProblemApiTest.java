package careers.platform.sample;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.id.Ids;
import careers.platform.problem.PlatformError;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class ProblemApiTest {

    private static final int ABOVE_THE_LIMIT = 100_000;

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @CsvSource({
        "en, en, A rule is broken, Two of three, is too small",
        "cy, cy, Mae rheol wedi'i thorri, Dau o dri, yn rhy fach",
        "cy-GB, cy, Mae rheol wedi'i thorri, Dau o dri, yn rhy fach",
        "'en;q=0.4, cy;q=0.8', cy, Mae rheol wedi'i thorri, Dau o dri, yn rhy fach",
        "'cy;q=0.4, en;q=0.8', en, A rule is broken, Two of three, is too small",
        "'cy;q=0, en', en, A rule is broken, Two of three, is too small",
        "fr, en, A rule is broken, Two of three, is too small",
        "'fr, cy;q=0.1', cy, Mae rheol wedi'i thorri, Dau o dri, yn rhy fach",
        "'*', en, A rule is broken, Two of three, is too small",
        "'!!;q=x', en, A rule is broken, Two of three, is too small"
    })
    void speaksTheLanguageOfTheReader(String accepted, String spoken, String title, String detail, String message) {
        Response response = given().header("Accept-Language", accepted).get(SampleApi.BASE + "rule");
        assertThatProblem(response).is(422).hasCode("RULE_BROKEN").hasError("/a~1b/0", "TOO_SMALL");
        assertThat(response.header("Content-Language")).isEqualTo(spoken);
        assertThat(response.jsonPath().getString("title")).isEqualTo(title);
        assertThat(response.jsonPath().getString("detail")).isEqualTo(detail);
        assertThat(response.jsonPath().getString("errors[0].message")).isEqualTo(message);
        assertThat(response.jsonPath().getList("allowedActions")).containsExactly("wait");
    }

    @Test
    void namesNoClassWhenSomethingFails() {
        Response response = SampleApi.get("fault");
        assertThatProblem(response).is(500).hasCode("INTERNAL_ERROR");
        assertThat(response.asString()).doesNotContain("careers.", "Exception", "SELECT", "Vault", "java");
    }

    @Test
    void namesNoClassWhenTheStackOverflows() {
        Response response = SampleApi.get("error");
        assertThatProblem(response).is(500).hasCode("INTERNAL_ERROR");
        assertThat(response.asString()).doesNotContain("careers.", "Error\"", "Deep", "java");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/sample/v1/nothing",
        "/api/sample/v1/things/not-a-uuid",
        "/api/sample/v1/%2e%2e/secret",
        "/nothing",
        "/"
    })
    void answersUnknownPathsWithNotFound(String path) {
        assertThatProblem(given().urlEncodingEnabled(false).get(path)).is(404).hasCode("NOT_FOUND");
    }

    @Test
    void refusesAnotherMethod() {
        assertThatProblem(given().delete(SampleApi.BASE + "open")).is(405).hasCode("METHOD_NOT_ALLOWED");
        assertThatProblem(given().patch(SampleApi.BASE + "shapes")).is(405).hasCode("METHOD_NOT_ALLOWED");
    }

    @Test
    void refusesToAnswerInAnotherMediaType() {
        assertThatProblem(given().accept("text/csv").get(SampleApi.BASE + "open"))
                .is(406)
                .hasCode("NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void refusesAnotherMediaType(String type) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("shapes"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertProblem(response, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesAMediaTypeThatIsNone() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("shapes"))
                .header("Content-Type", "nonsense")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertProblem(response, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesABodyOfDeclaredLengthAboveTheLimitBeforeItIsSent() throws IOException {
        String request = "POST " + SampleApi.BASE + "shapes HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + ABOVE_THE_LIMIT + "\r\nContent-Type: application/json\r\n\r\n";
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            client.setSoTimeout(5_000);
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.lines().toList())
                    .startsWith("HTTP/1.1 413 Request Entity Too Large")
                    .contains("content-type: application/problem+json")
                    .last(InstanceOfAssertFactories.STRING)
                    .contains("\"code\":\"PAYLOAD_TOO_LARGE\"", "\"requestId\":");
        }
    }

    @Test
    void refusesABodyInChunksAboveTheLimit() throws Exception {
        byte[] body =
                ("{\"name\":\"" + "x".repeat(ABOVE_THE_LIMIT) + "\",\"count\":1}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("shapes"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "cy")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
        assertProblem(response, 413, "PAYLOAD_TOO_LARGE");
        assertThat(response.body())
                .contains(PlatformError.PAYLOAD_TOO_LARGE.title().cy());
    }

    @Test
    void takesABodyInChunksBelowTheLimit() throws Exception {
        byte[] body = "{\"name\":\"a name\",\"count\":1}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("shapes"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("\"name\":\"a name\"");
    }

    /** There a body needs neither a length nor chunks, and would go past whatever looks for them. */
    @Test
    void doesNotSpeakHttp2() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpResponse<String> upgradable =
                    client.send(HttpRequest.newBuilder(uri("open")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(upgradable.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            client.setSoTimeout(5_000);
            client.getOutputStream()
                    .write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
            // An HTTP/2 server would begin with its settings, whose length, type and flags are no text.
            assertThat(new String(client.getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isIn("", "HTTP/");
        }
    }

    @Test
    void hangsUpOnABodyInChunksThatDoesNotEnd() throws IOException {
        String head = "POST " + SampleApi.BASE + "shapes HTTP/1.1\r\nHost: localhost\r\n"
                + "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n2\r\n{\"\r\n";
        byte[] chunk = ("1000\r\n" + "x".repeat(4_096) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            client.setSoTimeout(5_000);
            client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100 * ABOVE_THE_LIMIT / chunk.length; i++) {
                            client.getOutputStream().write(chunk);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void givesAViolatedConstraintTheCodeOfItsRule() {
        String name = "name-" + Ids.next();
        assertThat(SampleApi.post("plain-items", "{\"name\":\"" + name + "\",\"pauseMillis\":0}")
                        .statusCode())
                .isEqualTo(201);
        assertThatProblem(SampleApi.post("plain-items", "{\"name\":\"" + name + "\",\"pauseMillis\":0}"))
                .is(409)
                .hasCode("NAME_TAKEN");
    }

    @Test
    void refusesTwoDecisionsFromTheSameState() {
        assertThatProblem(SampleApi.post("double-decisions", "{}")).is(409).hasCode("CHANGED_MEANWHILE");
    }

    @Test
    void refusesToAppendAnEventOutsideATransaction() {
        assertThatProblem(SampleApi.post("loose-events", "{}")).is(500).hasCode("INTERNAL_ERROR");
    }

    @Test
    void adoptsTheRequestIdOfTheCaller() {
        Response response = given().header("X-Request-Id", "caller-0001").get(SampleApi.BASE + "rule");
        assertThat(response.header("X-Request-Id")).isEqualTo("caller-0001");
        assertThatProblem(response).is(422);
        assertThat(given().header("X-Request-Id", "caller-0002")
                        .get(SampleApi.BASE + "open")
                        .header("X-Request-Id"))
                .isEqualTo("caller-0002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "has space inside",
                "<script>alert(1)</script>",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void replacesAnIllFormedRequestId(String requestId) {
        Response response = given().header("X-Request-Id", requestId).get(SampleApi.BASE + "open");
        assertThat(response.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void forbidsCachesToKeepAnswers() {
        Response response = SampleApi.get("open");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void demandsAndChecksThePrecondition() {
        assertThatProblem(given().put(SampleApi.BASE + "versioned")).is(428).hasCode("PRECONDITION_REQUIRED");
        for (String tag : new String[] {"\"2\"", "W/\"3\"", "*", "3"}) {
            assertThatProblem(given().header("If-Match", tag).put(SampleApi.BASE + "versioned"))
                    .is(412)
                    .hasCode("PRECONDITION_FAILED");
        }
        assertThat(given().header("If-Match", "\"3\"")
                        .put(SampleApi.BASE + "versioned")
                        .header("ETag"))
                .isEqualTo("\"4\"");
    }

    private URI uri(String path) {
        return service.resolve(SampleApi.BASE + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .as("type of " + response.body())
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body())
                .contains("\"code\":\"" + code + "\"")
                .contains("\"requestId\":\""
                        + response.headers().firstValue("X-Request-Id").orElse("missing") + "\"");
    }
}
