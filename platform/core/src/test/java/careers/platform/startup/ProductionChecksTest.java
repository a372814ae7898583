package careers.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionChecksTest {

    private static final Map<String, String> SAFE = Map.of(
            "careers.cursor.secret", "k7Qm2vXw9RtB4nYc8PzL5dHs3JfG6aEu",
            "quarkus.datasource.password", "n8Vb3kQx7WmT",
            "mp.jwt.verify.issuer", "https://id.example.org/realms/careers",
            "mp.jwt.verify.publickey.location", "https://id.example.org/realms/careers/certs");

    @Test
    void letsASafelyConfiguredServiceStart() {
        assertThatCode(() -> checks(SAFE).refuseIfUnsafe()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "careers.cursor.secret, demo-cursor-secret-demo-cursor-secret, is a demonstration secret",
        "careers.cursor.secret, Demo-cursor-secret-demo-cursor-secret, is a demonstration secret",
        "careers.cursor.secret, k7Qm2vXw9RtB4nYc8PzL5dHs3JfG6aE, is shorter than 32 characters",
        "careers.cursor.secret, '                                  ', is shorter than 32 characters",
        "careers.sample.secret, given-by-the-deployment, is shorter than 32 characters",
        "quarkus.datasource.password, demo-password-1234, is a demonstration secret",
        "quarkus.datasource.password, survey, is shorter than 12 characters",
        "mp.jwt.verify.issuer, http://id.example.org/realms/careers, is not an https address",
        "mp.jwt.verify.publickey.location, http://127.0.0.1:8084/certs, is not an https address",
        "mp.jwt.verify.publickey.location, file:/tmp/jwks.json, is not an https address"
    })
    void refusesAnUnsafeValueAndNamesThePropertyOnly(String property, String value, String complaint) {
        Map<String, String> unsafe = new HashMap<>(SAFE);
        unsafe.put(property, value);
        assertThatIllegalStateException()
                .isThrownBy(() -> checks(unsafe).refuseIfUnsafe())
                .withMessage("Refusing to start in production: " + property + " " + complaint);
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> checks(Map.of()).refuseIfUnsafe())
                .withMessageContainingAll(SAFE.keySet().toArray(String[]::new));
    }

    @Test
    void asksTheChecksOfTheServiceToo() {
        ProductionCheck unhappy = () -> Optional.of("sample.key is missing");
        assertThatIllegalStateException()
                .isThrownBy(() -> checks(SAFE, unhappy, Optional::empty).refuseIfUnsafe())
                .withMessage("Refusing to start in production: sample.key is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, prod, true",
        "NORMAL, 'eu,prod', true",
        "NORMAL, local, false",
        "DEVELOPMENT, prod, false",
        "TEST, prod, false"
    })
    void judgesOnlyPackagedServicesInTheProfileProd(LaunchMode mode, String profiles, boolean production) {
        assertThat(ProductionChecks.isProduction(mode, List.of(profiles.split(","))))
                .isEqualTo(production);
    }

    private static ProductionChecks checks(Map<String, String> values, ProductionCheck... more) {
        return new ProductionChecks(
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(values, "test", 100))
                        .build(),
                List.of(more));
    }
}
