package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.launcher.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packaged parts that nobody has told to be a demonstration. */
@ExtendWith(WholeSystem.class)
class ProductionStartIT {

    private record Refused(int exit, String output) {}

    @ParameterizedTest
    @ValueSource(strings = {"survey", "training", "insight"})
    void refusesDemonstrationSecretsAndNamesThem(String service, RunningSystem system) throws Exception {
        // When
        var refused = start(
                Path.of(service + "-service"),
                system,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        system.databaseUrl(service),
                        "QUARKUS_DATASOURCE_USERNAME",
                        service,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        service,
                        "KAFKA_BOOTSTRAP_SERVERS",
                        system.bootstrapServers(),
                        "CAREERS_CURSOR_SECRET",
                        "demo-cursor-secret-for-local-use-only"));
        // Then
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output())
                .contains("careers.cursor.secret is a demonstration secret")
                .contains("quarkus.datasource.password")
                .contains("mp.jwt.verify.issuer is not an https address")
                .contains("mp.jwt.verify.publickey.location is not an https address")
                .doesNotContain("demo-cursor-secret-for-local-use-only")
                .doesNotContain("Listening on");
    }

    @Test
    void refusesToBeAGatewayOfTheDemonstration(RunningSystem system) throws Exception {
        // When
        var refused = start(Path.of("deploy", "gateway"), system, Map.of("CAREERS_GATEWAY_EVENT_LOOPS", "1"));
        // Then
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output())
                .contains("careers.gateway.token.issuer is not an https address")
                .contains("careers.gateway.token.keys is not an https address")
                .contains("careers.gateway.behind-tls is not set")
                .doesNotContain("listening on");
    }

    private static Refused start(Path module, RunningSystem system, Map<String, String> more)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = WholeSystem.repository().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(java, "-Xmx256m", "-Dquarkus.profile=prod", "-jar", jar.toString())
                .redirectErrorStream(true);
        var environment = new HashMap<>(more);
        environment.put("CAREERS_WEBHOOK_KEY_SECRET", "demo-webhook-secret");
        // Without a key for certificates training-service would end earlier, saying that.
        environment.put(
                "CAREERS_CERTIFICATE_KEY_SECRET",
                "demo:MC4CAQAwBQYDK2VwBCIEINvEKUllDOlodivlonRV2NduoQxQ8n0ZvgEwsveIzbVe");
        environment.put("CAREERS_CERTIFICATE_CHECK_URL", "http://127.0.0.1/certificate-verifications/");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("MP_JWT_VERIFY_ISSUER", system.topology().issuer());
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", system.topology().keysUrl());
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            return new Refused(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
