package careers.survey.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import careers.platform.testing.badinput.Attack;
import careers.platform.testing.badinput.Headers;
import careers.platform.testing.badinput.JsonForms;
import careers.platform.testing.badinput.MassAssignment;
import careers.platform.testing.badinput.MediaTypes;
import careers.platform.testing.badinput.OddTexts;
import careers.platform.testing.badinput.Onslaught;
import careers.platform.testing.badinput.Operation;
import careers.platform.testing.badinput.Operations;
import careers.platform.testing.badinput.Paths;
import careers.platform.testing.badinput.Queries;
import careers.platform.testing.badinput.RawHttp;
import careers.platform.testing.badinput.Request;
import careers.platform.testing.badinput.Sizes;
import careers.platform.testing.badinput.TypeSwaps;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        Set<String> seen = new HashSet<>();
        operations
                .all()
                .filter(o -> !o.names("path").isEmpty())
                .forEach(o -> onslaught.send(o, Paths.of(o, requests, seen)));

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
            Request valid = requests.valid(o);
            onslaught.send(o, Headers.refused(o, valid));
            onslaught.send(o, Headers.spoofed(valid));
        });
        operations.all().filter(o -> !o.isChange()).forEach(o -> onslaught.send(o, Headers.unusual(requests.valid(o))));

        onslaught.assertHeld(1_500);
    }

    @Test
    void refusesRequestsThatAreNoHttp() {
        Operation read = operations.named("listInstruments");
        Operation change = operations.named("submitResponse");
        onslaught.send(read, Headers.malformed(requests.valid(read)));
        onslaught.send(change, Headers.malformed(requests.valid(change)));

        onslaught.assertHeld(30);
    }

    @Test
    void givesItsOwnMembersItselfAndRefusesThemFromOutside() {
        operations
                .takingJson()
                .filter(o -> requests.json(o).isObject())
                .forEach(o -> onslaught.send(o, MassAssignment.of(requests.valid(o), requests.json(o))));

        onslaught.assertHeld(500);
    }

    @Test
    void isNotBrokenByTextsOfAnyKind() {
        operations.takingJson().forEach(o -> onslaught.send(o, OddTexts.of(requests.valid(o), requests.json(o))));

        onslaught.assertHeld(1_000);
    }

    @Test
    void refusesBodiesThatAreTooLargeOrBecomeSo() {
        Operation submit = operations.named("submitResponse");
        Operation draft = operations.named("draftInstrument");
        Operation batch = operations.named("submitBatch");
        Request upload = requests.valid(batch).withBody(Sizes.bomb());

        onslaught.send(submit, Sizes.of(requests.valid(submit)));
        onslaught.send(draft, Sizes.of(requests.valid(draft)));
        onslaught.send(
                batch,
                Stream.of(Attack.refused(
                        "200 MB packed",
                        upload.withHeader("Content-Encoding: gzip").withHeader(Sizes.digest(upload.body())),
                        413)));

        onslaught.assertHeld(21);
    }

    @Test
    void takesTheRequestsThatTheAttacksBeginWith() {
        for (String id : List.of(
                "createCampaign",
                "draftInstrument",
                "submitResponse",
                "beginDraft",
                "postResponse",
                "setQuota",
                "putCodeList",
                "tryAnswers",
                "startReplay")) {
            RawHttp.Answer answer = RawHttp.send(requests.valid(operations.named(id)));

            assertThat(answer.status()).as(id + answer.body()).isBetween(200, 299);
        }
    }
}
