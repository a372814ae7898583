package careers.gateway.edge;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.io.IOException;

/** A running gateway in front of {@link Upstreams}. */
@QuarkusTestResource(Upstreams.class)
abstract class GatewayTest {
    @Inject
    GatewayServer gateway;

    Answer get(String target, String... headers) throws IOException {
        return Client.send(gateway.port(), "GET", target, headers);
    }

    Answer send(String method, String target, String... headers) throws IOException {
        return Client.send(gateway.port(), method, target, headers);
    }

    Client connect() throws IOException {
        return new Client(gateway.port());
    }

    /** Sends the bytes as they are and reads one answer. */
    Answer raw(String bytes) throws IOException {
        try (Client client = connect()) {
            client.write(bytes);
            return client.read();
        }
    }
}
