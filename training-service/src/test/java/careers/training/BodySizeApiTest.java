package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registers are large, and nothing else is. */
@QuarkusTest
@WithInfrastructure
class BodySizeApiTest {

    private static final int USUAL = 10 * 1024 * 1024;
    private static final int MOST = 64 * 1024 * 1024;

    @ParameterizedTest
    @CsvSource({
        "/bursary-claims, " + USUAL,
        "/payer-responses, " + USUAL,
        "/provider-imports?kind=PROGRESS, " + USUAL,
        "/establishment-imports, " + MOST
    })
    void refusesWhatAnnouncesItselfAsLarger(String path, int limit) throws IOException {
        List<String> answer = announced(path, limit + 1L);
        assertThat(answer)
                .startsWith("HTTP/1.1 413 Request Entity Too Large")
                .contains("content-type: application/problem+json");
        assertThat(answer.getLast()).contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
    }

    @Test
    void readsARegisterThatIsLargerThanAnythingElseMayBe() {
        byte[] nonsense = new byte[USUAL + 1];
        Arrays.fill(nonsense, (byte) '\n');
        nonsense[0] = 'x';
        assertThatProblem(Registers.post("", nonsense)).is(422).hasCode("LAYOUT_UNKNOWN");
    }

    /** What is answered before any of the body is sent. */
    private static List<String> announced(String path, long length) throws IOException {
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            client.setSoTimeout(5_000);
            client.getOutputStream()
                    .write(("POST " + Api.BASE + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                                    + "Content-Length: " + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }
}
