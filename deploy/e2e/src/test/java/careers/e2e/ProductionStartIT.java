package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.launcher.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A packaged service that nobody has told to be a demonstration. */
@ExtendWith(WholeSystem.class)
class ProductionStartIT {

    @Test
    void refusesDemonstrationSecretsAndNamesThem(RunningSystem system) throws Exception {
        // Given
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = WholeSystem.repository().resolve("survey-service/target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(java, "-Xmx256m", "-Dquarkus.profile=prod", "-jar", jar.toString())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", "0",
                        "QUARKUS_DATASOURCE_JDBC_URL", system.databaseUrl("survey"),
                        "QUARKUS_DATASOURCE_USERNAME", "survey",
                        "QUARKUS_DATASOURCE_PASSWORD", "survey",
                        "KAFKA_BOOTSTRAP_SERVERS", system.bootstrapServers(),
                        "MP_JWT_VERIFY_ISSUER", system.topology().issuer(),
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", system.topology().keysUrl(),
                        "CAREERS_CURSOR_SECRET", "demo-cursor-secret-for-local-use-only"));
        // When
        var process = builder.start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // Then
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(output)
                    .contains("careers.cursor.secret is a demonstration secret")
                    .contains("quarkus.datasource.password")
                    .contains("mp.jwt.verify.issuer is not an https address")
                    .contains("mp.jwt.verify.publickey.location is not an https address")
                    .doesNotContain("demo-cursor-secret-for-local-use-only")
                    .doesNotContain("Listening on");
        } finally {
            process.destroyForcibly();
        }
    }
}
