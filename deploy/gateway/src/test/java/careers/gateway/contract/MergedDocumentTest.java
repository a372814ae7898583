package careers.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The document of the system as it is; it is left where {@code deploy/contract/check} reads it. */
class MergedDocumentTest {

    @Test
    void describesWhatTheGatewayAddsToEveryOperation() throws IOException {
        // When
        ApiDescription description = new ApiDescription(services());
        Files.writeString(Path.of("target/careers.openapi.json"), description.json());
        // Then
        JsonNode document = description.document();
        assertThat(document.path("paths").size()).isGreaterThan(200);
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("responses").has("429"))
                            .as(operation.path("operationId").asText())
                            .isTrue();
                }));
        assertThat(document.at("/components/examples/TOO_MANY_REQUESTS.cy/value/title")
                        .asText())
                .isEqualTo("Gormod o geisiadau");
        assertThat(document.at("/components/responses/NOT_FOUND/headers/RateLimit/$ref")
                        .asText())
                .isEqualTo("#/components/headers/RateLimit");
        assertThat(document.findValuesAsText("$ref").stream()
                        .distinct()
                        .filter(reference -> document.at(reference.substring(1)).isMissingNode()))
                .isEmpty();
    }

    private static Map<String, ServiceApi> services() throws IOException {
        Map<String, ServiceApi> services = new TreeMap<>();
        for (String service : new String[] {"survey", "training", "insight"}) {
            try (InputStream in =
                    MergedDocumentTest.class.getResourceAsStream("/openapi/" + service + "-service.openapi.yaml")) {
                services.put(service, new ServiceApi("/api/" + service + "/", new YAMLMapper().readTree(in)));
            }
        }
        return services;
    }
}
