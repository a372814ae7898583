package careers.survey.badinput;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody ought to send, sent to every operation there is. */
@QuarkusTest
@WithInfrastructure
class BadInputApiTest {

    private Operations operations;
    private Requests requests;
    private Onslaught onslaught;

    @BeforeEach
    void begin() {
        operations = new Operations();
        requests = new Requests(operations);
        onslaught = new Onslaught();
    }

    @Test
    void refusesBodiesThatAreNotOneJsonTextInUtf8() {
        operations.takingJson().forEach(o -> onslaught.send(o, JsonForms.of(requests.valid(o))));

        onslaught.assertHeld(1_000);
    }

    @Test
    void refusesValuesOfAnotherTypeAndNamesTheField() {
        operations
                .takingJson()
                .forEach(o ->
                        onslaught.send(o, TypeSwaps.of(requests.valid(o), requests.json(o), operations, o.schema())));

        onslaught.assertHeld(1_000);
    }

    @Test
    void refusesMediaTypesThatItDoesNotRead() {
        operations.all().filter(o -> o.mediaType() != null).forEach(o -> {
            onslaught.send(o, MediaTypes.refused(requests.valid(o)));
            onslaught.send(o, MediaTypes.strange(requests.valid(o)));
        });

        onslaught.assertHeld(300);
    }

    @Test
    void findsNothingUnderIdsThatAreNone() {
        operations.all().filter(o -> !o.names("path").isEmpty()).forEach(o -> {
            Request valid = requests.valid(o);
            onslaught.send(o, Paths.of(o, valid, requests));
        });

        onslaught.assertHeld(500);
    }

    @Test
    void refusesQueriesThatItDoesNotKnow() {
        operations.all().forEach(o -> onslaught.send(o, Queries.of(o, requests.valid(o))));

        onslaught.assertHeld(500);
    }

    @Test
    void isNotDeceivedByHeaders() {
        operations.all().forEach(o -> {
            onslaught.send(o, Headers.refused(o, requests.valid(o)));
            onslaught.send(o, Headers.spoofed(o, requests.valid(o)));
        });

        onslaught.assertHeld(500);
    }
}
