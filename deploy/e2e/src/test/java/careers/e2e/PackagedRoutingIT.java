package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.ApiClient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules are evaluated in the packaged application, with the libraries that it really ships. */
@ExtendWith(WholeSystem.class)
class PackagedRoutingIT {

    @Test
    void routesInThePackagedApplication(ApiClient api) {
        // Given
        var survey = Survey.openRouted(api);
        // Then
        survey.put(UUID.randomUUID(), Map.of("satisfaction", "2", "improve", "YES"), "en")
                .expect(201);
        survey.put(UUID.randomUUID(), Map.of("satisfaction", "5"), "cy").expect(201);
        // When
        var refused = survey.put(UUID.randomUUID(), Map.of("satisfaction", "5", "improve", "YES"), "cy")
                .expectProblem(422, "RESPONSE_INVALID");
        // Then
        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/answers/improve");
        assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("NOT_ASKED");
        assertThat(refused.body().path("errors")).hasSize(1);
    }
}
