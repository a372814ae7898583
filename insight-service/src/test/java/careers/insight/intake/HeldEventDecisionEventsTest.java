package careers.insight.intake;

import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.insight.Story;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator deals with events that could not be applied. */
@QuarkusTest
@WithInfrastructure
class HeldEventDecisionEventsTest {

    private static final String DECISIONS = "/api/insight/v1/held-event-decisions";

    private final Story story = new Story();
    private final UUID response = Ids.next();

    @Test
    void goesOnWithoutASkippedEventAndAppliesWhatWaitedBehindIt() {
        // Given
        var people = new ArrayList<Message>();
        Collections.nCopies(12, "4").forEach(code -> people.add(story.answered(LEARNER, code)));
        Log.take(people);
        Log.take(story.opened().withValue("{}"), story.closed("{\"LEARNER\":12}"));
        // When
        var answer = decide(held(story.campaign(), "POISON"), "SKIP", " The campaign was a rehearsal. ");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(heldOf(story.campaign())).isEqualTo("0");
        assertThat(Database.value("SELECT concat_ws(' ', accepted, arrived, released) FROM leaf WHERE campaign_id = '"
                        + story.campaign() + "'"))
                .as("closed, and nothing released of a campaign nobody has told of")
                .isEqualTo("12 12 0");
        var kept = Api.as("auditor", DECISIONS + "?limit=200")
                .jsonPath()
                .<String, Object>getMap("items.find { it.key == '" + story.campaign() + "' }");
        assertThat(kept)
                .containsAllEntriesOf(Map.of(
                        "action", "SKIP",
                        "reason", "The campaign was a rehearsal.",
                        "decidedBy", "person-1",
                        "type", "survey.campaign.opened",
                        "sequence", 1));
        assertThat(kept.get("detail").toString()).startsWith("DATA_INVALID");
    }

    /** Of what cannot be read only the campaign is known, so the close waits for the other group until that is complete. */
    @Test
    void closesWithoutAResponseThatIsSkipped() {
        // Given
        var people = new ArrayList<Message>();
        Collections.nCopies(12, "4").forEach(code -> people.add(story.answered(LEARNER, code)));
        people.add(story.answered(response, LEARNER, "4")
                .withValue("{")
                .withHeader("ce_stream", story.campaign().toString()));
        Log.take(people);
        Log.take(story.opened(), story.closed("{\"LEARNER\":13,\"PARENT_CARER\":1}"));
        // When
        decide(held(response, "POISON"), "SKIP", "Cut off by a proxy.");
        var parentOnTheWay = leaf();
        Log.take(story.answered(PARENT_CARER, "4"));
        // Then
        assertThat(parentOnTheWay).isEqualTo("f 0 0");
        assertThat(leaf()).isEqualTo("t 1 12");
    }

    /** Who takes a response back before it is published has an event without content in the log, and one that says so. */
    @Test
    void closesWithoutAResponseThatCameEmpty() {
        // Given
        var people = new ArrayList<Message>();
        Collections.nCopies(12, "4").forEach(code -> people.add(story.answered(LEARNER, code)));
        people.add(story.answered(response, LEARNER, "4").withValue("{}").withHeader("ce_erased", "true"));
        Log.take(people);
        Log.take(story.opened(), story.closed("{\"LEARNER\":13}"));
        var before = leaf();
        // When
        Log.take(story.gone(response, "withdrawn", 2), story.gone(response, "erased", 3));
        // Then
        assertThat(before).isEqualTo("f 0 0");
        assertThat(leaf()).isEqualTo("t 1 12");
    }

    private String leaf() {
        return Database.value("SELECT concat_ws(' ', finished, blocks, released) FROM leaf WHERE campaign_id = '"
                + story.campaign() + "' AND audience = 'LEARNER'");
    }

    @Test
    void appliesAnEventOnceMoreAfterARepair() throws SQLException {
        // Given
        failFor(response);
        try {
            Log.take(story.answered(response, LEARNER, "4"), story.amended(response, LEARNER, "5", 2));
        } finally {
            Database.execute("DROP TRIGGER fail_response ON response_fact");
            Database.execute("DROP FUNCTION fail_response()");
        }
        var id = held(response, "POISON");
        // When
        var answer = decide(id, "REPLAY", "The trigger is gone.");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(heldOf(response)).isEqualTo("0");
        assertThat(Database.value(
                        "SELECT answers_of(codes, answers) -> 'satisfaction' FROM response_fact WHERE response_id = '"
                                + response + "'"))
                .isEqualTo("[\"5\"]");
        assertThatProblem(decide(id, "REPLAY", "Again.")).is(404).hasCode("NOT_FOUND");
    }

    @Test
    void keepsHoldingWhatStillCannotBeUnderstood() {
        // Given
        Log.take(story.answered(response, LEARNER, "4").withValue("{}"));
        // When
        var answer = decide(held(response, "POISON"), "REPLAY", "Perhaps it works now.");
        // Then
        assertThatProblem(answer).is(409).hasCode("HELD_EVENT_STILL_FAILS");
        assertThat(answer.jsonPath().getString("cause")).startsWith("DATA_INVALID");
        assertThat(heldOf(response)).isEqualTo("1");
        assertThat(decided(response)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLAY", "SKIP"})
    void dealsWithTheEarliestEventOfARecordFirst(String action) {
        // Given
        Log.take(story.answered(response, LEARNER, "4").withValue("{}"), story.amended(response, LEARNER, "5", 2));
        // When
        var answer = decide(held(response, "GAP"), action, "In a hurry.");
        // Then
        assertThatProblem(answer).is(409).hasCode("HELD_EVENT_OUT_OF_TURN");
        assertThat(heldOf(response)).isEqualTo("2");
        assertThat(decided(response)).isEqualTo("0");
    }

    /** Nothing says which version it was: it is taken for the one that the next is waiting for. */
    @Test
    void skipsAnEventWhoseVersionCannotBeRead() {
        // Given
        Log.take(story.opened().withHeader("ce_sequence", "soon"), story.closed("{\"LEARNER\":0}"));
        // When
        var answer = decide(held(story.campaign(), "POISON"), "SKIP", "Broken by a proxy.");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(heldOf(story.campaign())).isEqualTo("0");
        assertThat(Database.value("SELECT last_version FROM inbox WHERE aggregate_id = '" + story.campaign() + "'"))
                .isEqualTo("2");
    }

    @Test
    void parksWhatWaitedIfItFailsInItsTurn() {
        // Given
        Log.take(story.opened().withValue("{}"), story.closed("{\"LEARNER\":-1}"));
        // When
        var answer = decide(held(story.campaign(), "POISON"), "SKIP", "A rehearsal.");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(Database.value("SELECT string_agg(reason || ' ' || sequence, ',') FROM held_event WHERE key = '"
                        + story.campaign() + "'"))
                .isEqualTo("POISON 2");
    }

    @Test
    void refusesADecisionWithoutAReason() {
        // Given
        Log.take(story.answered(response, LEARNER, "4").withValue("{}"));
        var id = held(response, "POISON");
        // Then
        assertThatProblem(decide(id, "SKIP", " ")).is(422).hasCode("VALIDATION_FAILED");
        assertThatProblem(decide(id, "BURN", "x")).is(400).hasCode("MALFORMED_REQUEST");
        assertThatProblem(decide(Long.MAX_VALUE, "SKIP", "x")).is(404).hasCode("NOT_FOUND");
        assertThat(heldOf(response)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "analyst", "school-client", "provider-client", "finance-approver"})
    void isClosedToOtherRoles(String role) {
        assertThatProblem(decide(role, 1, "SKIP", "x")).is(403).hasCode("FORBIDDEN");
    }

    @Test
    void keepsDecisionsForGood() {
        // Given
        Log.take(story.answered(response, LEARNER, "4").withValue("{}"));
        decide(held(response, "POISON"), "SKIP", "Not one of ours.");
        // Then
        assertThatThrownBy(() -> Database.execute("DELETE FROM held_event_decision"))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> Database.execute("UPDATE held_event_decision SET reason = 'x'"))
                .hasMessageContaining("only ever added");
    }

    private static void failFor(UUID response) throws SQLException {
        Database.execute("""
                CREATE FUNCTION fail_response() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.response_id = '%s' THEN RAISE EXCEPTION 'as if by a bug' USING ERRCODE = '22023'; END IF;
                    RETURN NEW;
                END $$""".formatted(response));
        Database.execute("CREATE TRIGGER fail_response BEFORE INSERT ON response_fact"
                + " FOR EACH ROW EXECUTE FUNCTION fail_response()");
    }

    private static Response decide(long id, String action, String reason) {
        return decide("programme-administrator", id, action, reason);
    }

    private static Response decide(String role, long id, String action, String reason) {
        return given().auth()
                .oauth2(TestTokens.token("person-1", Set.of(role)))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(Map.of("action", action, "reason", reason))
                .post("/api/insight/v1/held-events/" + id + "/decisions");
    }

    private static long held(UUID key, String reason) {
        return Long.parseLong(
                Database.value("SELECT id FROM held_event WHERE key = '" + key + "' AND reason = '" + reason + "'"));
    }

    private static String heldOf(UUID key) {
        return Database.value("SELECT count(*) FROM held_event WHERE key = '" + key + "'");
    }

    private static String decided(UUID key) {
        return Database.value("SELECT count(*) FROM held_event_decision WHERE key = '" + key + "'");
    }
}
