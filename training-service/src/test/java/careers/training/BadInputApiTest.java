package careers.training;

import careers.platform.testing.WithInfrastructure;
import careers.platform.testing.badinput.Corpus;
import careers.platform.testing.badinput.Headers;
import careers.platform.testing.badinput.Onslaught;
import careers.platform.testing.badinput.Operation;
import careers.platform.testing.badinput.Operations;
import careers.platform.testing.badinput.PublishedRequests;
import careers.platform.testing.badinput.Sizes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What nobody ought to send, sampled over every operation: each meets {@link #EACH} attacks of every category, and each
 * attack meets some operation.
 */
@QuarkusTest
@WithInfrastructure
class BadInputApiTest {

    private static final int EACH = 3;

    private Operations operations;
    private PublishedRequests requests;
    private Corpus corpus;

    @BeforeEach
    void begin() {
        operations = new Operations();
        Map<String, String> places = Map.of(
                "establishment", World.SCHOOL,
                "scheme", "careers-leader-bursary",
                "list", "certificate-revocation-reasons",
                "number", "CL-7K3M-9QXT-2B4N-HW8D");
        // Whatever was changed in a proof, it can be read: what is inside its payload has no type to swap.
        Map<String, String> bodies = Map.of("verifyCertificateProof", """
                {"payload":{},"signature":"x","keyId":"x"}""");
        requests = new PublishedRequests(operations, places, bodies);
        corpus = new Corpus(operations, requests);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JSON form",
                "types",
                "texts",
                "mass assignment",
                "media types",
                "strange media types",
                "ids in paths",
                "queries",
                "headers",
                "spoofed headers",
                "unusual headers"
            })
    void isNotBrokenByWhatNobodyOughtToSend(String category) {
        Onslaught onslaught = new Onslaught();

        int sent = corpus.send(category, EACH, onslaught);

        onslaught.assertHeld(sent);
    }

    @Test
    void refusesRequestsThatAreNoHttpAndBodiesThatAreTooLarge() {
        Onslaught onslaught = new Onslaught();
        Operation read = operations.named("listCohorts");
        Operation change = operations.named("registerProvider");

        onslaught.send(read, Headers.malformed(requests.valid(read)));
        onslaught.send(change, Headers.malformed(requests.valid(change)));
        // Files of 64 MB are taken here; the gateway holds everything else to 10 MB.
        onslaught.send(
                change,
                Sizes.of(requests.valid(change)).filter(attack -> !attack.what().startsWith("11 MB")));

        onslaught.assertHeld(40);
    }
}
