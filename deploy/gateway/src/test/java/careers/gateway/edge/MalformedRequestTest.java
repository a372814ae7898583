package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MalformedRequestTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/survey/../training/v1/x",
                "/api/survey/..",
                "/api/survey/v1/./x",
                "/api/survey/../../q/health",
                "/api/survey/%2e%2e/q/health",
                "/api/survey/%2E%2e/%2e%2E/q/health",
                "/api/survey/.%2e/x",
                "/api/survey/%2e/x",
                "/api/survey/..%2f..%2fq/health",
                "/api/survey/v1%2Fx",
                "/api/survey/v1/%5c..%5cx",
                "/api/survey/v1\\..\\x",
                "/api/survey/%252e%252e/q/health",
                "/api/survey/%25252e/x",
                "/api/survey/v1/100%25",
                "/api/survey/v1/%00",
                "/api/survey/v1/a%0d%0aX-Evil:1",
                "/api/survey/v1/%1b[31m",
                "/api/survey/v1/%7f",
                "/api/survey/..;/q/health",
                "/api/survey/v1;role=admin/x",
                "/api/survey/v1%3bx",
                "/api/survey//v1/x",
                "//api/survey/v1/x",
                "//evil.test/api/survey/v1/x",
                "/api/survey/v1/%c0%ae%c0%ae/x",
                "/api/survey/v1/%e0%80%ae/x",
                "/api/survey/v1/%ff",
                "/api/survey/v1/%ed%a0%80",
                "/api/survey/v1/%zz",
                "/api/survey/v1/%",
                "/api/survey/v1/%4",
                "/api/survey/v1/%u002e",
                "/api/survey/v1/x#frag",
                "/api/survey/v1/%23",
                "/api/survey/v1/%3f",
                "/api/survey/v1/{id}",
                "/api/survey/v1/<x>",
                "/api/survey/v1/\"x\"",
                "/api/survey/v1/a|b",
                "http://careers.test/api/survey/v1/x",
                "http://evil.test/q/health",
                "*",
                "api/survey/v1/x",
                "/api/survey/v1/x?a#b"
            })
    void refusesPathsThatCanBeReadInTwoWays(String target) throws IOException {
        // Given
        int before =
                Upstreams.survey().heads().size() + Upstreams.training().heads().size();
        // When
        Answer answer = get(target);
        // Then
        assertThat(answer.problem(400, "INVALID_PATH").containsKey("instance")).isFalse();
        assertThat(Upstreams.survey().heads().size()
                        + Upstreams.training().heads().size())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: \r\n",
                "",
                "Host: a\r\nHost: b\r\n",
                "Host: a\r\nHost: a\r\n",
                "Host: a b\r\n",
                "Host: a/b\r\n",
                "Host: user@a\r\n",
                "Host: a:port\r\n",
                "Host: a:999999\r\n",
                "Host: a,b\r\n",
                "Host: -a\r\n",
                "Host: <script>\r\n",
                "Host: a\\b\r\n",
                "Host: http://a\r\n"
            })
    void refusesAHostThatIsNone(String host) throws IOException {
        raw("GET /api/survey/v1/x HTTP/1.1\r\n" + host + "\r\n").problem(400, "INVALID_HOST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8080", "[::1]:8080", "api.careers.test", "a"})
    void takesAnyProperHost(String host) throws IOException {
        assertThat(raw("GET /api/survey/v1/x HTTP/1.1\r\n" + HOST.replace("Host: h", "Host: " + host) + "\r\n")
                        .body())
                .containsIgnoringCase("\r\nhost: " + host + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Content-Type", "Expect"})
    void refusesTwoOfWhatMayOccurOnce(String name) throws IOException {
        get("/api/survey/v1/x", name + ": 100-continue", name + ": 100-continue")
                .problem(400, "AMBIGUOUS_HEADERS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: -1",
                "Content-Length: +5",
                "Content-Length: 0x5",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: xchunked",
                "Content-Length : 5",
                "Transfer-Encoding : chunked",
                "Bad Name: 1",
                "X-Ctl: a\u0000b",
                "NoColon"
            })
    void refusesAmbiguousFraming(String header) throws IOException {
        // When
        Answer answer = raw("POST /api/survey/v1/x HTTP/1.1\r\n" + HOST + header + "\r\n\r\nhello");
        // Then
        assertThat(answer.body()).containsPattern("AMBIGUOUS_HEADERS|MALFORMED_REQUEST");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void smugglesNothingInABodyOfTwoLengths() throws IOException {
        try (Client client = connect()) {
            // When
            client.write("POST /api/survey/v1/outer HTTP/1.1\r\n" + HOST + "Content-Length: 45\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/survey/v1/smuggled HTTP/1.1\r\n" + HOST
                    + "\r\n");
            Answer answer = client.read();
            // Then the service sees one framing at most, whichever it is
            assertThat(answer.status()).isIn(200, 400);
            assertThat(Upstreams.survey().heads())
                    .filteredOn(head -> head.contains("/outer"))
                    .allSatisfy(head ->
                            assertThat(head.toLowerCase(java.util.Locale.ROOT)).doesNotContain("content-length"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "DEBUG", "get", "X"})
    void refusesMethodsNobodyUses(String method) throws IOException {
        // When
        Answer answer = send(method, "/api/survey/v1/x");
        // Then
        answer.problem(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    }

    @Test
    void refusesToBeATunnel() throws IOException {
        raw("CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n").problem(405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void speaksNothingButHttp11() throws IOException {
        raw("GET /api/survey/v1/x HTTP/1.0\r\nHost: h\r\n\r\n").problem(505, "HTTP_VERSION_NOT_SUPPORTED");
        assertThat(get(
                                "/api/survey/v1/x",
                                "Connection: Upgrade, HTTP2-Settings",
                                "Upgrade: h2c",
                                "HTTP2-Settings: AAMAAABk")
                        .status())
                .isEqualTo(200);
        assertThat(get(
                                "/api/survey/v1/x",
                                "Connection: Upgrade",
                                "Upgrade: websocket",
                                "Sec-WebSocket-Version: 13",
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish\r\n\r\n",
                "GET\r\n\r\n",
                "GET /api/survey/v1/x FTP/9\r\n\r\n",
                "\u0016\u0003\u0001hello\r\n\r\n"
            })
    void answersWhatIsNoHttpAtAll(String bytes) throws IOException {
        raw(bytes).problem(400, "MALFORMED_REQUEST");
    }

    @Test
    void startsNoFurtherRequestOnAConnectionItIsClosing() throws IOException {
        try (Client client = connect()) {
            // When
            client.write("POST /nowhere HTTP/1.1\r\n" + HOST + "Content-Length: 70000\r\n\r\n");
            client.write(new byte[70_000]);
            client.write("DELETE /api/survey/v1/never-reached HTTP/1.1\r\n" + HOST + "\r\n");
            client.read().problem(404, "NO_SUCH_ROUTE");
            // Then
            assertThat(client.isHungUp()).isTrue();
            assertThat(Upstreams.survey().heads()).noneMatch(head -> head.contains("never-reached"));
        }
    }
}
