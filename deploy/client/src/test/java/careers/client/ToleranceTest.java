package careers.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import careers.client.survey.ApiClient;
import careers.client.survey.ApiException;
import careers.client.survey.api.CampaignsApi;
import careers.client.survey.model.CampaignAccess;
import careers.client.survey.model.CampaignState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service newer than the client adds members and enum values; nothing may break. */
class ToleranceTest {

    private static final UUID ID = UUID.fromString("019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11");

    private HttpServer server;

    @Test
    void readsAnAnswerWithAnUnknownMemberAndAnUnknownValue() throws ApiException, IOException {
        // Given
        var campaigns = campaignsAnswering(
                200,
                "{\"id\":\"" + ID + "\",\"state\":\"SUSPENDED_IN_2031\",\"access\":\"OPEN\",\"colour\":{\"of\":1}}");
        // When
        var campaign = campaigns.getCampaign(ID);
        // Then
        assertThat(campaign.getId()).isEqualTo(ID);
        assertThat(campaign.getState()).isEqualTo(CampaignState.UNKNOWN_DEFAULT_OPEN_API);
        assertThat(campaign.getAccess()).isEqualTo(CampaignAccess.OPEN);
    }

    @Test
    void handsOnAProblemWithAnUnknownCode() throws IOException {
        // Given
        var campaigns = campaignsAnswering(409, "{\"code\":\"A_CODE_OF_2031\",\"status\":409,\"more\":[1]}");
        // When
        var refusal = catchThrowableOfType(ApiException.class, () -> campaigns.getCampaign(ID));
        // Then
        assertThat(refusal.getCode()).isEqualTo(409);
        assertThat(refusal.getResponseBody()).contains("A_CODE_OF_2031");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private CampaignsApi campaignsAnswering(int status, String body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + server.getAddress().getPort());
        return new CampaignsApi(client);
    }
}
