package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OwnPagesTest extends GatewayTest {

    @Test
    void servesOneDescriptionInBothNotations() throws IOException {
        // When
        Answer json = get("/openapi.json");
        Answer yaml = get("/openapi.yaml");
        // Then
        assertThat(json.header("Content-Type")).isEqualTo("application/json");
        assertThat(yaml.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(new ObjectMapper().readTree(json.body())).isEqualTo(new YAMLMapper().readTree(yaml.body()));
        assertThat(new JsonObject(json.body()).getString("openapi")).startsWith("3.1");
    }

    @Test
    void describesEveryPublishedPathOfEveryService() throws IOException {
        // Given
        JsonNode merged = new ObjectMapper().readTree(get("/openapi.json").body());
        String page = get("/docs").body();
        Path contracts = Path.of(System.getProperty("careers.root", "../..")).resolve("docs/api");
        for (String service : List.of("survey", "training", "insight")) {
            Path contract = contracts.resolve(service + "-service.openapi.yaml");
            JsonNode paths = Files.exists(contract)
                    ? new YAMLMapper().readTree(contract.toFile()).path("paths")
                    : new ObjectMapper().createObjectNode();
            // Then
            paths.properties().forEach(path -> {
                assertThat(path.getKey()).startsWith("/api/" + service + "/v1/");
                assertThat(merged.path("paths").has(path.getKey()))
                        .as(path.getKey())
                        .isTrue();
                path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        assertThat(page).contains(method.toUpperCase(Locale.ROOT) + "</span> " + path.getKey() + "<");
                    }
                });
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/docs/", "/docs?lang=cy", "/problems", "/problems/no-such-route"})
    void servesThePageWithStrictHeaders(String target) throws IOException {
        // When
        Answer answer = get(target);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        // Addresses may be read in a description; none is loaded or led to.
        assertThat(Stream.of("<script", "style=", "=\"http", "url(http")).noneMatch(answer.body()::contains);
    }

    @Test
    void choosesTheLanguageOfThePage() throws IOException {
        assertThat(get("/").body()).contains("<html lang=\"en\">");
        assertThat(get("/", "Accept-Language: cy").body()).contains("<html lang=\"cy\">");
        assertThat(get("/docs?lang=cy", "Accept-Language: en").body()).contains("<html lang=\"cy\">");
        assertThat(get("/docs?lang=en", "Accept-Language: cy").header("Content-Language"))
                .isEqualTo("en");
    }

    @Test
    void explainsTheTypeOfAProblemWhereItLeads() throws IOException {
        // Given
        String type = get("/nowhere").problem(404, "NO_SUCH_ROUTE").getString("type");
        // When
        Answer english = get(type);
        Answer welsh = get(type + "?lang=cy");
        // Then
        assertThat(english.body())
                .contains("NO_SUCH_ROUTE", "404", "No such address")
                .doesNotContain("URI_TOO_LONG");
        assertThat(welsh.body()).contains("NO_SUCH_ROUTE", "404", "Nid oes cyfeiriad o&#39;r fath");
        assertThat(get("/problems").body()).contains("NO_SUCH_ROUTE", "URI_TOO_LONG", "VALIDATION_FAILED");
        get("/problems/no-such-code").problem(404, "NO_SUCH_ROUTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi.json", "/docs/style.css"})
    void sparesAClientWhatItHas(String target) throws IOException {
        // Given
        String etag = get(target).header("ETag");
        // When
        Answer again = get(target, "If-None-Match: " + etag);
        // Then
        assertThat(again.status()).isEqualTo(304);
        assertThat(get(target, "If-None-Match: \"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/openapi.json", "/health", "/q/health/ready"})
    void isReadOnly(String target) throws IOException {
        // When
        Answer answer = send("DELETE", target);
        // Then
        answer.problem(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(send("HEAD", target).status()).isIn(200, 503);
    }

    @Test
    void reportsWhichServicesAreReady() throws IOException {
        // When
        Answer answer = get("/health");
        // Then
        assertThat(answer.status()).isEqualTo(503);
        assertThat(new JsonObject(answer.body())).isEqualTo(new JsonObject("""
                        {"status": "DOWN", "services": {
                          "insight": {"status": "DOWN"},
                          "survey": {"status": "UP"},
                          "training": {"status": "UP"}}}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/health/live", "/q/health"})
    void isReadyItselfWhenAServiceIsNot(String target) throws IOException {
        // When
        Answer answer = get(target);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("status")).isEqualTo("UP");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
