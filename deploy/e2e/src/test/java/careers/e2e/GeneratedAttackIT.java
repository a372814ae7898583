package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.launcher.RunningSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Specmatic makes of the API's document, right and wrong: no answer is a 5xx or one that is not promised. */
@ExtendWith(WholeSystem.class)
@Order(WholeSystem.AFTER_THE_JOURNEYS)
class GeneratedAttackIT {

    static boolean specmaticIsFetched() {
        return Files.exists(WholeSystem.repository().resolve("deploy/contract/node_modules/specmatic/specmatic.jar"));
    }

    @Test
    @EnabledIf(value = "specmaticIsFetched", disabledReason = "npm ci in deploy/contract fetches it, where Node is")
    void everyAnswerToWhatIsGeneratedFromTheDocumentIsOneThatItPromises(RunningSystem system) throws Exception {
        // Given
        var folder = Path.of(System.getProperty("careers.run")).resolveSibling("attack");
        Files.createDirectories(folder);
        var said = folder.resolve("said.txt");
        var attack = new ProcessBuilder(
                        WholeSystem.repository()
                                .resolve("deploy/contract/attack")
                                .toString(),
                        system.gatewayUrl(),
                        system.topology().keycloakUrl(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        attack.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // When
        var process = attack.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("in time").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        // Then
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }
}
