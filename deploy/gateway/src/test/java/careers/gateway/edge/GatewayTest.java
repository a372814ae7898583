package careers.gateway.edge;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Tokens;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.io.IOException;

/** A running gateway in front of {@link Upstreams}; what is sent carries a valid token unless a test says otherwise. */
@QuarkusTestResource(Upstreams.class)
abstract class GatewayTest {
    private static final String TOKEN = Tokens.valid();

    /** The headers that a request needs at least, for tests that write every byte themselves. */
    static final String HOST = "Host: h\r\nAuthorization: Bearer " + TOKEN + "\r\n";

    @Inject
    GatewayServer gateway;

    Answer get(String target, String... headers) throws IOException {
        return Client.send(gateway.port(), TOKEN, "GET", target, headers);
    }

    Answer send(String method, String target, String... headers) throws IOException {
        return Client.send(gateway.port(), TOKEN, method, target, headers);
    }

    Client connect() throws IOException {
        return new Client(gateway.port(), TOKEN);
    }

    /** One request without a token. */
    Answer asNobody(String method, String target, String... headers) throws IOException {
        return Client.send(gateway.port(), null, method, target, headers);
    }

    /** One GET with this token. */
    Answer with(String token, String target, String... headers) throws IOException {
        return Client.send(gateway.port(), token, "GET", target, headers);
    }

    /** Sends the bytes as they are and reads one answer. */
    Answer raw(String bytes) throws IOException {
        try (Client client = connect()) {
            client.write(bytes);
            return client.read();
        }
    }
}
