package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation with every caller: the gateway refuses and passes what {@code docs/api/authz-matrix.csv} says. */
@QuarkusTest
class AccessMatrixTest extends GatewayTest {
    private static final List<String[]> ROWS = read();
    private static final int METHOD = 2;
    private static final int PATH = 3;
    private static final int NOBODY = 4;

    static Stream<String> callers() {
        String[] head = ROWS.getFirst();
        return IntStream.range(NOBODY, List.of(head).indexOf("personal")).mapToObj(column -> head[column]);
    }

    @ParameterizedTest
    @MethodSource("callers")
    void passesAndRefusesWhatTheMatrixSays(String caller) throws IOException {
        int column = List.of(ROWS.getFirst()).indexOf(caller);
        String token = column == NOBODY ? null : Tokens.of("matrix-" + UUID.randomUUID(), caller);
        try (Client client = new Client(gateway.port(), token)) {
            for (String[] row : ROWS.subList(1, ROWS.size())) {
                String path = row[PATH].replaceAll("\\{[^}]+}", "x");
                Answer answer = client.exchange(row[METHOD], path, "Content-Length: 0");
                if (row[column].isEmpty()) {
                    answer.problem(column == NOBODY ? 401 : 403, column == NOBODY ? "UNAUTHENTICATED" : "FORBIDDEN");
                } else {
                    assertThat(answer.status()).as(String.join(" ", row)).isNotIn(401, 403);
                }
            }
        }
    }

    @Test
    void readsAMatrixOfAllThreeServices() {
        assertThat(ROWS).hasSizeGreaterThan(250);
        assertThat(ROWS).extracting(row -> row[0]).contains("survey", "training", "insight");
        assertThat(callers()).contains("nobody", "school-client", "auditor").hasSizeGreaterThan(10);
    }

    private static List<String[]> read() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/api/authz-matrix.csv"))) {
            folder = folder.getParent();
        }
        try {
            return Files.readAllLines(folder.resolve("docs/api/authz-matrix.csv")).stream()
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
