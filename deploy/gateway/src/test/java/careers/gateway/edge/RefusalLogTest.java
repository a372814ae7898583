package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the gateway refuses no service hears of, so its log must tell; and nothing a caller sends may get into it. */
@QuarkusTest
class RefusalLogTest extends GatewayTest {
    private static final String CANARY = "zyzwyddcanari";
    private static final String LEADERS = "/api/training/v1/careers-leaders";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Handler ears = new Handler() {
        @Override
        public void publish(LogRecord line) {
            heard.add(line.getLoggerName() + " " + line.getMessage() + " " + Arrays.toString(line.getParameters()) + " "
                    + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ears);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(ears);
    }

    @Test
    void tellsWhoWasRefusedWhatInOneLine() throws IOException {
        String id =
                with(Tokens.of("subject-7", "analyst"), LEADERS + "/" + CANARY).header("X-Request-Id");
        with("bad", LEADERS);
        asNobody("POST", LEADERS);

        assertThat(refusals())
                .satisfiesExactly(
                        role -> assertThat(role)
                                .contains(id, "403", "FORBIDDEN", "subject-7", "GET", LEADERS + "/{leaderId}"),
                        token -> assertThat(token).contains("401", "UNAUTHENTICATED", "bad-token", "GET", LEADERS),
                        nobody -> assertThat(nobody).contains("401", "no-token", "POST", LEADERS));
    }

    @Test
    void logsNothingOfWhatACallerSends() throws IOException {
        String token = Tokens.of("subject-7", "analyst");
        with(token, LEADERS + "?email=" + CANARY);
        with(CANARY + "." + CANARY + "." + CANARY, LEADERS);
        with(token, "/api/training/v1/" + CANARY + "/..;/" + CANARY);
        with(token, "/" + CANARY);
        with(token, LEADERS, "X-Name: " + CANARY, "Cookie: name=" + CANARY, "X-Request-Id: " + CANARY + "!");
        asNobody("POST", LEADERS, "Content-Length: 12", "Authorization: " + CANARY);
        raw("GARBAGE " + CANARY + "\r\n\r\n");

        assertThat(heard).isNotEmpty().noneMatch(line -> line.contains(CANARY));
    }

    private List<String> refusals() {
        return heard.stream()
                .filter(line -> line.startsWith("careers.gateway.refusals"))
                .toList();
    }
}
