package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Tokens;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LimitsTest extends GatewayTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LIMIT = 10 * MEGABYTE;
    private static final String IMPORTS = "/api/training/v1/establishment-imports";

    @Test
    void takesABodyOfExactlyTheLimit() throws IOException {
        try (Client client = connect()) {
            // When
            client.write("POST /api/survey/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: " + LIMIT + "\r\n\r\n");
            client.write(new byte[LIMIT]);
            // Then
            assertThat(client.read().body()).startsWith("survey\n" + LIMIT + "\n");
        }
    }

    @Test
    void takesAChunkedBodyOfExactlyTheLimit() throws IOException {
        try (Client client = connect()) {
            // When
            startChunked(client, "/api/survey/v1/x");
            for (int i = 0; i < 10; i++) {
                client.writeChunk(new byte[MEGABYTE]);
            }
            client.writeChunk(new byte[0]);
            // Then
            Answer answer = client.read();
            assertThat(answer.body()).startsWith("survey\n" + LIMIT + "\n").contains("chunked");
            assertThat(client.exchange("GET", "/api/survey/v1/y").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesAStatedLengthOverTheLimitWithoutAskingTheService() throws IOException {
        try (Client client = connect()) {
            // Given
            int before = Upstreams.survey().heads().size();
            // When
            client.write("POST /api/survey/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n");
            Answer answer = client.read();
            // Then
            answer.problem(413, "PAYLOAD_TOO_LARGE");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(client.isHungUp()).isTrue();
            assertThat(Upstreams.survey().heads()).hasSize(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999", "9223372036854775807", "18446744073709551617"})
    void refusesAnyAbsurdLength(String length) throws IOException {
        // When
        Answer answer = raw("POST /api/survey/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: " + length + "\r\n\r\n");
        // Then
        assertThat(answer.status()).isIn(400, 413);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void answersAClientInTheMiddleOfAChunkedBodyThatGrowsTooLarge() throws IOException {
        try (Client client = connect()) {
            // When
            startChunked(client, "/api/survey/v1/x");
            for (int i = 0; i < 11; i++) {
                client.writeChunk(new byte[MEGABYTE]);
            }
            Answer answer = client.read();
            // Then
            answer.problem(413, "PAYLOAD_TOO_LARGE");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(client.isHungUp()).isTrue();
        }
    }

    @Test
    void countsOneHugeChunkWhileItArrives() throws IOException {
        try (Client client = connect()) {
            // When
            startChunked(client, "/api/survey/v1/x");
            client.write("7fffffff\r\n");
            client.write(new byte[LIMIT + 64 * 1024]);
            // Then
            client.read().problem(413, "PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void staysUsableAfterManyBodiesThatGrewTooLarge() throws IOException {
        for (int i = 0; i < 2 * Upstreams.POOL; i++) {
            try (Client client = connect()) {
                startChunked(client, "/api/survey/v1/x");
                client.writeChunk(new byte[LIMIT + 1]);
                client.read().problem(413, "PAYLOAD_TOO_LARGE");
            }
        }
        assertThat(get("/api/survey/v1/x").status()).isEqualTo(200);
    }

    @Test
    void takesMoreWhereARegisterIsImported() throws IOException {
        try (Client client = connect()) {
            // When
            startChunked(client, IMPORTS);
            for (int i = 0; i < 12; i++) {
                client.writeChunk(new byte[MEGABYTE]);
            }
            client.writeChunk(new byte[0]);
            // Then
            assertThat(client.read().body()).startsWith("training\n" + 12 * MEGABYTE + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS + "x", "/api/survey/v1/establishment-imports", "/api/training/v1/x"})
    void takesNoMoreAnywhereElse(String path) throws IOException {
        raw("POST " + path + " HTTP/1.1\r\n" + HOST + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n")
                .problem(413, "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS, IMPORTS + "/1"})
    void takesNoMoreThanItsOwnLimitThereEither(String path) throws IOException {
        raw("POST " + path + " HTTP/1.1\r\n" + HOST + "Content-Length: " + (64L * MEGABYTE + 1) + "\r\n\r\n")
                .problem(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void invitesABodyThatWaitsForPermission() throws IOException {
        try (Client client = connect()) {
            // When
            client.write(
                    "POST /api/survey/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.readHead()).startsWith("HTTP/1.1 100 ");
            client.write("abc");
            // Then
            Answer answer = client.read();
            assertThat(answer.body()).startsWith("survey\n3\n").doesNotContain("100-continue");
        }
    }

    @Test
    void refusesABodyThatWaitsForPermissionBeforeItIsSent() throws IOException {
        raw("POST /api/survey/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: 20000000\r\nExpect: 100-continue\r\n\r\n")
                .problem(413, "PAYLOAD_TOO_LARGE");
        raw("POST /api/survey/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\nExpect: tea\r\n\r\n")
                .problem(417, "EXPECTATION_FAILED");
    }

    @Test
    void takesALongAddressAndRefusesALongerOne() throws IOException {
        String longest = "/api/survey/v1/x?q=" + "a".repeat(8192 - 19);
        assertThat(get(longest).status()).isEqualTo(200);
        get(longest + "a").problem(414, "URI_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(ints = {8_300, 70_000, 1_000_000})
    void refusesAddressesThatTheParserGivesUpOn(int length) throws IOException {
        get("/" + "a".repeat(length)).problem(414, "URI_TOO_LONG");
    }

    @Test
    void refusesTooManyHeaders() throws IOException {
        String[] headers = new String[100];
        java.util.Arrays.setAll(headers, i -> "X-" + i + ": 1");
        get("/api/survey/v1/x", headers).problem(431, "HEADERS_TOO_LARGE");
        String[] fewer = java.util.Arrays.copyOf(headers, 98);
        assertThat(get("/api/survey/v1/x", fewer).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {17_000, 100_000, 1_000_000})
    void refusesHeadersThatAreTooLong(int length) throws IOException {
        get("/api/survey/v1/x", "X-Long: " + "a".repeat(length)).problem(431, "HEADERS_TOO_LARGE");
    }

    @Test
    void takesATokenOfEightKilobytes() throws IOException {
        // Given
        JwtClaims claims = Tokens.claims("somebody-in-many-schools");
        claims.setStringListClaim("establishments", java.util.Collections.nCopies(600, "EN-900001"));
        String token = Tokens.of(claims);
        assertThat(token.length()).isBetween(8_192, 12_000);
        // Then
        assertThat(with(token, "/api/survey/v1/x").status()).isEqualTo(200);
    }

    private static void startChunked(Client client, String path) throws IOException {
        client.write("POST " + path + " HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n");
    }
}
