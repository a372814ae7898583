package careers.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The resources for a cluster say the same as the gateway itself. */
class KubernetesTest {
    private static final Path ROOT = Path.of(System.getProperty("careers.root", "../.."));
    private static final Path FOLDER = ROOT.resolve("deploy/kubernetes");
    private static final ObjectMapper YAML = new YAMLMapper();

    private final List<JsonNode> gateway = documents("gateway.yaml");
    private final List<JsonNode> routes = documents("routes.yaml");

    private static List<JsonNode> documents(String file) {
        try (var reader = YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(FOLDER.resolve(file).toFile())) {
            return reader.readAll();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static JsonNode only(List<JsonNode> documents, String kind, String name) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind)
                        && document.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Name and prefix of every route as the gateway is packaged with. */
    private static Map<String, String> packaged() throws IOException {
        Properties properties = new Properties();
        try (Reader in =
                Files.newBufferedReader(ROOT.resolve("deploy/gateway/src/main/resources/application.properties"))) {
            properties.load(in);
        }
        Map<String, String> prefixes = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> {
            if (key.matches("careers\\.gateway\\.routes\\.[a-z]+\\.prefix")) {
                prefixes.put(key.split("\\.")[3], properties.getProperty(key));
            }
        });
        return prefixes;
    }

    private Routing fileInTheCluster() {
        String text = only(gateway, "ConfigMap", "gateway-routing")
                .at("/data/routing.yaml")
                .asText();
        return Routing.read(text, Settings.with(Map.of()));
    }

    @Test
    void sendsTheSamePrefixesToTheGatewayAsItKnows() throws IOException {
        // Given
        Map<String, String> atTheProxy = new TreeMap<>();
        only(routes, "HTTPRoute", "services").at("/spec/rules").forEach(rule -> {
            assertThat(rule.path("matches")).hasSize(1);
            assertThat(rule.at("/matches/0/path/type").asText()).isEqualTo("PathPrefix");
            atTheProxy.put(
                    rule.path("name").asText(), rule.at("/matches/0/path/value").asText());
        });
        Map<String, String> inTheFile = new TreeMap<>();
        fileInTheCluster().table().all().forEach(route -> inTheFile.put(route.name(), route.prefix()));
        // Then
        assertThat(packaged()).hasSize(3);
        assertThat(atTheProxy).isEqualTo(packaged());
        assertThat(inTheFile).isEqualTo(packaged());
    }

    @Test
    void sendsEachServiceToItselfWithTheSameLimits() {
        fileInTheCluster().table().all().forEach(route -> {
            assertThat(route.host() + ":" + route.port()).isEqualTo(route.name() + "-service:8080");
            assertThat(route.bodyLimit(route.prefix() + "v1/x")).isEqualTo(10L << 20);
        });
        String imports = "/api/training/v1/establishment-imports";
        assertThat(fileInTheCluster().table().of(imports).orElseThrow().bodyLimit(imports))
                .isEqualTo(64L << 20);
    }

    @Test
    void leavesNoWayPastTheGatewayAndNoneWithoutTls() {
        List<JsonNode> backends = new ArrayList<>();
        routes.forEach(document -> document.at("/spec/rules")
                .forEach(rule -> rule.path("backendRefs").forEach(backends::add)));
        assertThat(backends).hasSize(4).allSatisfy(backend -> {
            assertThat(backend.path("name").asText()).isEqualTo("gateway");
            assertThat(backend.path("port").asInt())
                    .isEqualTo(only(gateway, "Service", "gateway")
                            .at("/spec/ports/0/port")
                            .asInt());
        });
        only(routes, "Gateway", "careers")
                .at("/spec/listeners")
                .forEach(listener ->
                        assertThat(listener.path("protocol").asText()).isEqualTo("HTTPS"));
    }

    @Test
    void publishesTheGatewaysPagesAndNotItsHealth() {
        // Given
        List<String> paths = new ArrayList<>();
        only(routes, "HTTPRoute", "pages")
                .at("/spec/rules/0/matches")
                .forEach(match -> paths.add(match.at("/path/value").asText()));
        // Then
        assertThat(paths)
                .containsExactlyInAnyOrder("/", "/docs", "/problems", "/openapi.json", "/openapi.yaml", "/health");
    }

    @Test
    void runsTheProcessWithNoMoreRightsThanItNeedsAndTimeToFinish() {
        // Given
        JsonNode pod = only(gateway, "Deployment", "gateway").at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");
        // Then
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                .isEqualTo("ALL");
        assertThat(container.at("/resources/limits/memory")).isEqualTo(container.at("/resources/requests/memory"));
        long needed = container.at("/lifecycle/preStop/sleep/seconds").asLong()
                + Settings.with(Map.of()).drain().toSeconds();
        assertThat(Duration.ofSeconds(pod.path("terminationGracePeriodSeconds").asLong()))
                .isGreaterThan(Duration.ofSeconds(needed));
        assertThat(StreamSupport.stream(container.path("env").spliterator(), false)
                        .map(variable -> variable.path("name").asText()))
                .contains("MP_JWT_VERIFY_ISSUER", "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "CAREERS_BEHIND_TLS");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
    }
}
