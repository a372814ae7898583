package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.route.GatewayConfig;
import careers.gateway.route.Routes;
import careers.gateway.route.Settings;
import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Issuer;
import careers.gateway.wire.Tokens;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Gateways that stand elsewhere than on one machine with everything. */
@QuarkusTest
class OwnSettingsTest extends GatewayTest {
    @Inject
    SecondGateway second;

    @Inject
    Routes routes;

    private GatewayServer open(String keys) {
        GatewayConfig config = Settings.with(Map.of(
                "careers.gateway.behind-tls",
                "true",
                "careers.gateway.event-loops",
                "1",
                "careers.gateway.token.issuer",
                Issuer.NAME,
                "careers.gateway.token.keys",
                keys));
        return second.open(routes, config);
    }

    @Test
    void saysThatItWasReachedOverTls() throws IOException {
        // Given
        GatewayServer server = open(Upstreams.issuer().keysUrl());
        try {
            // When
            Answer answer = Client.send(server.port(), Tokens.valid(), "GET", "/api/survey/v1/x");
            // Then
            assertThat(answer.body()).containsIgnoringCase("\r\nX-Forwarded-Proto: https\r\n");
            assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
            assertThat(Client.send(server.port(), null, "GET", "/nowhere").header("Strict-Transport-Security"))
                    .isNotNull();
        } finally {
            server.close(null);
        }
    }

    @Test
    void saysThatItCannotCheckTokensBeforeTheProviderHasEverAnswered() throws IOException {
        // Given
        GatewayServer server = open("http://127.0.0.1:9/certs");
        try {
            // When
            Answer answer =
                    Client.send(server.port(), Tokens.valid(), "GET", "/api/survey/v1/x", "Accept-Language: cy");
            // Then
            assertThat(answer.problem(503, "IDENTITY_UNAVAILABLE").getString("title"))
                    .isEqualTo("Ni ellir gwirio tocynnau mynediad ar hyn o bryd");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            // And what needs no token goes on
            assertThat(Client.send(server.port(), null, "HEAD", "/api/training/v1/certificate-keys")
                            .status())
                    .isEqualTo(200);
        } finally {
            server.close(null);
        }
    }
}
