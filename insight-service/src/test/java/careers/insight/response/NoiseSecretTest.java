package careers.insight.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.insight.store.FactDatabase;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class NoiseSecretTest {

    @Inject
    FactDatabase database;

    @ConfigProperty(name = "careers.noise.secret")
    String secret;

    @Test
    void doesNotStartWithAnotherSecretThanTheFiguresWereMadeWith() {
        // Given
        var same = new NoiseSecret(database, secret);
        var other = new NoiseSecret(database, secret + "!");
        // Then
        assertThatCode(() -> same.check(new StartupEvent())).doesNotThrowAnyException();
        assertThatThrownBy(() -> other.check(new StartupEvent()))
                .hasMessageContaining("careers.noise.secret")
                .hasMessageNotContaining(secret);
    }

    /** The platform refuses in production what is under 32 characters or begins with "demo"; here is nothing else. */
    @Test
    void bringsNoSecretOfItsOwnThatProductionWouldTake() throws IOException {
        // Given
        var properties = new Properties();
        try (var file = getClass().getResourceAsStream("/application.properties");
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        // Then
        assertThat(properties.getProperty("careers.noise.secret")).hasSizeLessThan(32);
        assertThat(properties.getProperty("%local.careers.noise.secret")).startsWith("demo");
    }
}
