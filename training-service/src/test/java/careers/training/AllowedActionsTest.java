package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever sees a thing with a life cycle is told what can be done to it: in the OpenAPI document that the build writes. */
class AllowedActionsTest {

    /** Views with a state on which nobody acts. */
    private static final Map<String, String> WITHOUT_COMMANDS = Map.of(
            "EstablishmentImportView", "an operation that runs by itself",
            "EnrolmentStepView", "a step that was taken",
            "PaymentLineView", "moves with its run",
            "SettlementView", "the report of an act on a run",
            "VerificationView", "an operation that runs by itself");

    @Test
    void everyResourceWithALifeCycleListsThem() throws IOException {
        // Given
        JsonNode schemas = new ObjectMapper(new YAMLFactory())
                .readTree(new File("target/openapi/openapi.yaml"))
                .path("components")
                .path("schemas");
        // When
        List<String> withLifeCycle = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        schemas.properties().forEach(schema -> {
            JsonNode members = schema.getValue().path("properties");
            if (schema.getKey().endsWith("View")
                    && members.has("state")
                    && !WITHOUT_COMMANDS.containsKey(schema.getKey())) {
                withLifeCycle.add(schema.getKey());
                if (!members.path("allowedActions").path("type").asText().equals("array")) {
                    silent.add(schema.getKey());
                }
            }
        });
        // Then
        assertThat(withLifeCycle).contains("EnrolmentView", "ClaimView", "PaymentRunView");
        assertThat(silent).isEmpty();
    }
}
