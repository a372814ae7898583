package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Client;
import careers.gateway.wire.Issuer;
import careers.gateway.wire.Tokens;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The provider changes its keys, or is not there. */
@QuarkusTest
class SigningKeysTest extends GatewayTest {
    private static final String PATH = "/api/survey/v1/x";

    /** One pair for all keys that come and go; what tells them apart is the id. */
    private static final RsaJsonWebKey PAIR = Tokens.rsa("pair");

    private final Issuer issuer = Upstreams.issuer();

    @AfterEach
    void bringTheProviderBack() throws IOException {
        issuer.publish(Tokens.RSA, Tokens.EC);
        with(signed(key("asks-for-a-fetch")), PATH).problem(401, "UNAUTHENTICATED");
    }

    @Test
    void followsARotationOfKeysWithoutAFailedRequest() throws Exception {
        // Given clients that never stop asking
        AtomicBoolean stop = new AtomicBoolean();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> old = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                old.add(clients.submit(() -> askUntil(stop)));
            }
            // When the provider rotates, and at once twenty clients come with tokens of the new key
            RsaJsonWebKey fresh = key("second-" + UUID.randomUUID());
            issuer.publish(Tokens.RSA, Tokens.EC, fresh);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String token = signed(fresh);
                answers.add(clients.submit(() -> with(token, PATH).status()));
            }
            // Then
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
            stop.set(true);
            for (Future<Integer> answered : old) {
                assertThat(answered.get()).isPositive();
            }
        }
    }

    @Test
    void carriesBodiesThatHadToWaitForTheKeys() throws IOException {
        // Given
        RsaJsonWebKey fresh = key("third-" + UUID.randomUUID());
        issuer.publish(Tokens.RSA, Tokens.EC, fresh);
        try (Client client = connect()) {
            // When
            client.write("POST " + PATH + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + signed(fresh)
                    + "\r\nContent-Length: 200000\r\n\r\n");
            client.write(new byte[200_000]);
            // Then
            assertThat(client.read().body()).startsWith("survey\n200000\n");
            assertThat(client.exchange("GET", PATH).status()).isEqualTo(200);
        }
    }

    @Test
    void knowsItsKeysWhenTheProviderIsDownAndBelievesNoOther() throws IOException {
        for (String nonsense :
                List.of("", "no keys here", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\"}]}")) {
            // Given
            issuer.say(nonsense.isEmpty() ? 503 : 200, nonsense);
            // Then
            with(signed(key("unknown-" + UUID.randomUUID())), PATH).problem(401, "UNAUTHENTICATED");
            assertThat(with(Tokens.of("never-seen-" + UUID.randomUUID(), "auditor"), PATH)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void doesNotPassAFloodOfInventedKeysOn() throws Exception {
        // Given
        int before = issuer.fetches();
        long start = System.nanoTime();
        RsaJsonWebKey invented = key("invented");
        // When
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                invented.setKeyId("invented-" + i);
                String token = signed(invented);
                answers.add(clients.submit(() -> with(token, PATH).status()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(401);
            }
        }
        // Then at most one in each interval
        long intervals = (System.nanoTime() - start) / 1_000_000 / Upstreams.KEY_INTERVAL_MILLIS;
        assertThat(issuer.fetches() - before).isPositive().isLessThanOrEqualTo((int) intervals + 2);
    }

    @Test
    void forgetsTheTokensOfAKeyThatWasWithdrawn() throws IOException {
        // Given a token that was verified
        RsaJsonWebKey stolen = key("stolen");
        issuer.publish(Tokens.RSA, Tokens.EC, stolen);
        String token = signed(stolen);
        assertThat(with(token, PATH).status()).isEqualTo(200);
        // When
        issuer.publish(Tokens.RSA, Tokens.EC);
        with(signed(key("asks-for-a-fetch")), PATH).problem(401, "UNAUTHENTICATED");
        // Then
        with(token, PATH).problem(401, "UNAUTHENTICATED");
    }

    private int askUntil(AtomicBoolean stop) throws IOException, ExecutionException {
        int answered = 0;
        try (Client client = connect()) {
            while (!stop.get()) {
                assertThat(client.exchange("GET", PATH).status()).isEqualTo(200);
                answered++;
            }
        }
        return answered;
    }

    private static RsaJsonWebKey key(String id) {
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) PAIR.getPublicKey());
        key.setPrivateKey(PAIR.getPrivateKey());
        key.setKeyId(id);
        return key;
    }

    private static String signed(RsaJsonWebKey key) {
        return Tokens.signed(Tokens.claims("somebody").toJson(), key, "RS256", header -> {});
    }
}
