package careers.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {

    @Test
    void derivesBothAddressesFromThePortBase() {
        var options = DemoOptions.parse("--port-base", "9080");
        assertThat(options.gateway()).isEqualTo("http://127.0.0.1:9080");
        assertThat(options.identity()).isEqualTo("http://127.0.0.1:9084");
    }

    @Test
    void saysWhatItUnderstandsWhenItDoesNot() {
        assertThatThrownBy(() -> DemoOptions.parse("--port-base", "many")).hasMessageContaining(DemoOptions.USAGE);
        assertThatThrownBy(() -> DemoOptions.parse("--loud")).hasMessageContaining("--loud");
        assertThatThrownBy(() -> DemoOptions.parse("--register", "no/such/file.csv"))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void endsWithOneSentenceWhenNothingAnswers() throws IOException {
        // Given
        var screen = new ByteArrayOutputStream();
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        // When
        int exit =
                Demo.run(new PrintStream(screen, true, StandardCharsets.UTF_8), "--port-base", Integer.toString(port));
        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(screen.toString(StandardCharsets.UTF_8).strip().lines())
                .hasSize(1)
                .allMatch(line -> line.contains("deploy/up"));
    }

    @Test
    void readsBothNationsFromTheFictionalRegister() {
        assertThat(DemoData.references())
                .hasSize(60)
                .contains("EN-900004", "CY-6990018")
                .allMatch(reference -> reference.matches("EN-[0-9]{6}|CY-[0-9]{7}"));
    }

    @Test
    void academicYearTurnsOnTheFirstOfSeptember() {
        assertThat(TrainingStory.academicYear(LocalDate.of(2026, 8, 31))).isEqualTo("2025/26");
        assertThat(TrainingStory.academicYear(LocalDate.of(2026, 9, 1))).isEqualTo("2026/27");
        assertThat(TrainingStory.academicYear(LocalDate.of(2099, 12, 1))).isEqualTo("2099/00");
    }
}
