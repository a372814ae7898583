package careers.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private static final String TRAINING = "careers.gateway.routes.training.";

    private static Routes routes(Map<String, String> more) {
        return new Routes(Settings.with(more));
    }

    @Test
    void knowsHostPortAndEncryptionOfATarget() {
        // When
        Routes routes = routes(Map.of());
        // Then
        Route survey = routes.of("/api/survey/v1/x").orElseThrow();
        Route training = routes.of("/api/training/").orElseThrow();
        assertThat(survey.host() + survey.port() + survey.tls()).isEqualTo("127.0.0.18081false");
        assertThat(training.host() + training.port() + training.tls()).isEqualTo("training.internal443true");
        assertThat(routes.of("/api/insight/v1/x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/training/v1/establishment-imports, 67108864",
        "/api/training/v1/establishment-imports/7, 67108864",
        "/api/training/v1/establishment-imports-x, 10485760",
        "/api/training/v1/claims, 10485760"
    })
    void givesEachAddressItsBodyLimit(String path, long limit) {
        assertThat(routes(Map.of()).of(path).orElseThrow().bodyLimit(path)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a:1",
                "http://a/path",
                "http://user@a:1",
                "a:8080",
                "http://a:1?x=y",
                "//a:1",
                "http://a:1#f"
            })
    void refusesATargetThatIsMoreOrLessThanAnAddress(String target) {
        assertThatThrownBy(() -> routes(Map.of(TRAINING + "target", target)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("careers.gateway: routes.training.target must be http(s)://host:port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/training", "api/training/", "/api//training/", "/api/../", "/q?/", "/API/"})
    void refusesAPrefixThatCouldCatchMoreThanItSays(String prefix) {
        assertThatThrownBy(() -> routes(Map.of(TRAINING + "prefix", prefix)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("careers.gateway: routes.training.prefix must look like /api/name/");
    }

    @Test
    void refusesAPrefixInsideAnother() {
        assertThatThrownBy(() -> routes(Map.of(TRAINING + "prefix", "/api/survey/training/")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("careers.gateway: routes.training.prefix belongs to another route already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://a/path",
                "https://a/",
                "a.example",
                "https://A.example",
                "https://*.example",
                "null"
            })
    void refusesWhatIsNoOrigin(String origin) {
        assertThatThrownBy(() -> routes(Map.of("careers.gateway.origins", origin)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("careers.gateway: origins: each must look like https://host or https://host:port");
    }
}
