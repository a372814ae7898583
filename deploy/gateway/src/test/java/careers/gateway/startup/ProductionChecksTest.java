package careers.gateway.startup;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.route.GatewayConfig;
import careers.gateway.route.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionChecksTest {
    private static final Map<String, String> SAFE =
            Map.of("behind-tls", "true", "origins", "https://surveys.partner.example");

    private static List<String> complaints(Map<String, String> settings) {
        Map<String, String> named = new HashMap<>();
        settings.forEach((name, value) -> named.put("careers.gateway." + name, value));
        GatewayConfig config = Settings.with(named);
        return ProductionChecks.complaints(config, Settings.routes(config));
    }

    @Test
    void startsWithAProviderThatNobodyElseCanPlay() {
        assertThat(complaints(SAFE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "token.issuer, http://identity.example, careers.gateway.token.issuer is not an https address",
        "token.issuer, https://127.0.0.1:8084/realms/careers, careers.gateway.token.issuer is an address of this machine",
        "token.keys, http://identity.example/certs, careers.gateway.token.keys is not an https address",
        "token.keys, https://localhost/certs, careers.gateway.token.keys is an address of this machine",
        "token.keys, https://[::1]/certs, careers.gateway.token.keys is an address of this machine",
        "token.keys, file:keys.json, careers.gateway.token.keys is not an https address",
        "behind-tls, false, careers.gateway.behind-tls is not set",
        "origins, http://surveys.partner.example, careers.gateway.origins holds one",
        "origins, https://localhost:3000, careers.gateway.origins holds one"
    })
    void refusesWhatIsMadeForADemonstration(String name, String value, String complaint) {
        // Given
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(name, value);
        // Then
        assertThat(complaints(settings))
                .singleElement()
                .asString()
                .startsWith(complaint)
                .doesNotContain(value);
    }
}
