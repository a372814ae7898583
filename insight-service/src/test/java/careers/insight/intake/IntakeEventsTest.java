package careers.insight.intake;

import static careers.insight.campaign.Audience.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.insight.Story;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class IntakeEventsTest {

    static Stream<Arguments> poison() {
        return Stream.of(
                poison("broken JSON", "DATA_NOT_JSON", m -> m.withValue("{\"responseId\":")),
                poison("no value", "DATA_MISSING", m -> m.withValue(null)),
                poison("JSON of another kind", "DATA_NOT_AN_OBJECT", m -> m.withValue("[1,2]")),
                poison("a member missing", "DATA_INVALID", m -> m.withValue("{}")),
                poison("a member of another type", "DATA_UNREADABLE", m -> replaced(m, "\"SELF\"", "{\"x\":1}")),
                poison("an answer that is true", "DATA_UNREADABLE", m -> replaced(m, "\"4\"", "true")),
                poison("an audience nobody knows", "DATA_UNREADABLE", m -> replaced(m, "\"LEARNER\"", "\"MARTIAN\"")),
                poison("a code out of form", "DATA_INVALID", m -> replaced(m, "\"4\"", "\"4 or 5\"")),
                poison(
                        "a variable out of form",
                        "DATA_INVALID answers",
                        m -> replaced(m, "\"satisfaction\"", "\"a secret\"")),
                poison("a text the database cannot keep", "DATA_UNREADABLE", m -> replaced(m, "SELF", "SE\\u0000LF")),
                poison("data about another record", "SUBJECT_IS_NOT_THE_RECORD", IntakeEventsTest::aboutAnother),
                poison("a foreign source", "SOURCE_FOREIGN", m -> m.withHeader("ce_source", "/training-service")),
                poison("no source", "HEADER_MISSING", m -> m.withHeader("ce_source", null)),
                poison("no sequence", "HEADER_MISSING", m -> m.withHeader("ce_sequence", null)),
                poison("another specification", "SPECVERSION_UNKNOWN", m -> m.withHeader("ce_specversion", "0.3")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void parksThePoisonedKeyAndNoOther(String what, String detail, UnaryOperator<Message> poisoned) {
        // Given
        var story = new Story();
        var victim = Ids.next();
        // When
        Log.take(
                poisoned.apply(story.answered(victim, LEARNER, "4")),
                story.answered(LEARNER, "4"),
                Message.event("survey.response.accepted", victim.toString(), 2, "{}"));
        // Then
        assertThat(arrived(story)).isEqualTo("1");
        var held = Api.as("auditor", "/api/insight/v1/held-events?limit=200").jsonPath();
        assertThat(held.getList("items.findAll { it.key == '" + victim + "' }.reason"))
                .isEqualTo(List.of("POISON", "GAP"));
        assertThat(held.getString("items.find { it.key == '" + victim + "' }.detail"))
                .startsWith(detail);
        assertThat(held.getString("items.find { it.key == '" + victim + "' }.detail"))
                .doesNotContain("secret");
        assertThat(held.getString("items.find { it.key == '" + victim + "' }.position.topic"))
                .isEqualTo("survey.response.v1");
    }

    @Test
    void goesOnWithAParkedKeyWhenItsEventComesInOrder() {
        // Given
        var story = new Story();
        var response = Ids.next();
        Log.take(story.answered(response, LEARNER, "4").withValue("{}"));
        // When
        Log.take(story.answered(response, LEARNER, "4"));
        // Then
        assertThat(arrived(story)).isEqualTo("1");
        assertThat(heldOf(response)).isEqualTo("0");
    }

    @Test
    void holdsAVersionUntilTheOneBeforeItHasCome() {
        // Given
        var story = new Story();
        var people = new ArrayList<Message>();
        people.add(story.published(LEARNER));
        Collections.nCopies(12, "4").forEach(code -> people.add(story.answered(LEARNER, code)));
        Log.take(people);
        Log.take(story.closed("{\"LEARNER\":12}"));
        var before = heldOf(story.campaign());
        var blocksBefore = blocks(story);
        // When
        Log.take(story.opened());
        // Then
        assertThat(before).isEqualTo("1");
        assertThat(blocksBefore).isEqualTo("0");
        assertThat(heldOf(story.campaign())).isEqualTo("0");
        assertThat(blocks(story)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "erased"})
    void keepsNothingOfWhatSomebodyAnsweredWhoTookItBack(String how) {
        // Given
        var story = new Story();
        var response = Ids.next();
        Log.take(story.answered(response, LEARNER, "4"), story.answered(LEARNER, "5"));
        // When
        Log.take(story.gone(response, how, 2));
        // Then
        assertThat(Database.value("SELECT concat_ws(' ', answers, codes, texts, establishment IS NULL)"
                        + " FROM response_fact WHERE response_id = '" + response + "'"))
                .isEqualTo("{} {} {} t");
        assertThat(positions(story)).isEqualTo("1,2");
        assertThat(Database.value(
                        "SELECT count(*) FROM response_fact f JOIN leaf l USING (leaf_id)" + " WHERE l.campaign_id = '"
                                + story.campaign() + "' AND answers_of(f.codes, f.answers) <> '{}'"))
                .isEqualTo("1");
        assertThat(heldOf(response)).isEqualTo("0");
    }

    @Test
    void leavesReleasedSumsAsTheyAreWhenSomebodyInThemWithdraws() {
        // Given
        var story = new Story();
        Log.take(story.opened());
        var response = Ids.next();
        var people = new ArrayList<>(List.of(story.published(LEARNER), story.answered(response, LEARNER, "4")));
        Collections.nCopies(19, "4").forEach(code -> people.add(story.answered(LEARNER, code)));
        Log.take(people);
        // When
        Log.take(story.gone(response, "withdrawn", 2));
        // Then
        assertThat(Database.value("SELECT people FROM released_answer JOIN leaf USING (leaf_id)"
                        + " WHERE variable = 'satisfaction' AND campaign_id = '" + story.campaign() + "'"))
                .isEqualTo("10");
    }

    @Test
    void readsALogFromWhichAResponseWasErased() {
        // Given
        var story = new Story();
        var response = Ids.next();
        // When
        Log.take(
                story.answered(response, LEARNER, "4").withValue("{}").withHeader("ce_erased", "true"),
                story.gone(response, "withdrawn", 2).withValue("{}").withHeader("ce_erased", "true"),
                story.gone(response, "erased", 3),
                story.answered(LEARNER, "5"));
        // Then
        assertThat(heldOf(response)).isEqualTo("0");
        assertThat(arrived(story)).isEqualTo("1");
        assertThat(Database.value("SELECT count(*) FROM response_fact WHERE response_id = '" + response + "'"))
                .isEqualTo("0");
    }

    @Test
    void ignoresTypesItDoesNotKnow() {
        // Given
        var key = Ids.next();
        // When
        Log.take(Message.event("survey.campaign.renamed", key.toString(), 1, "{\"name\":\"x\"}"));
        // Then
        assertThat(heldOf(key)).isEqualTo("0");
    }

    /**
     * A trigger lets the commit of one response fail twice, after everything has been written: what a crash between effect
     * and commit leaves behind. A sequence counts the tries, since it does not roll back.
     */
    @Test
    void storesNothingOfAFailedCommitAndNothingTwiceAfterwards() throws SQLException {
        // Given
        var story = new Story();
        var response = Ids.next();
        Log.take(story.published(LEARNER), story.opened());
        Database.execute("CREATE SEQUENCE commit_try");
        Database.execute("""
                CREATE FUNCTION fail_commit() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.response_id = '%s' AND nextval('commit_try') <= 2 THEN
                        RAISE EXCEPTION 'as if the connection broke' USING ERRCODE = '40001';
                    END IF;
                    RETURN NULL;
                END $$""".formatted(response));
        Database.execute("""
                CREATE CONSTRAINT TRIGGER fail_commit AFTER INSERT ON response_fact DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION fail_commit()""");
        try {
            // When
            Log.take(story.answered(response, LEARNER, "4"), story.answered(LEARNER, "5"));
            // Then
            assertThat(Database.value("SELECT last_value FROM commit_try")).isEqualTo("3");
            assertThat(arrived(story)).isEqualTo("2");
            assertThat(positions(story)).isEqualTo("1,2");
            assertThat(heldOf(response)).isEqualTo("0");
        } finally {
            Database.execute("DROP TRIGGER fail_commit ON response_fact");
            Database.execute("DROP FUNCTION fail_commit()");
            Database.execute("DROP SEQUENCE commit_try");
        }
    }

    private static Arguments poison(String what, String detail, UnaryOperator<Message> poisoned) {
        return Arguments.of(what, detail, poisoned);
    }

    private static Message replaced(Message message, String text, String replacement) {
        return message.withValue(new String(message.value(), StandardCharsets.UTF_8).replace(text, replacement));
    }

    private static Message aboutAnother(Message message) {
        return replaced(message, message.key(), Ids.next().toString());
    }

    private static String arrived(Story story) {
        return Database.value(
                "SELECT coalesce(sum(arrived), 0) FROM leaf WHERE campaign_id = '" + story.campaign() + "'");
    }

    private static String blocks(Story story) {
        return Database.value(
                "SELECT coalesce(sum(blocks), 0) FROM leaf WHERE campaign_id = '" + story.campaign() + "'");
    }

    private static String positions(Story story) {
        return Database.value("SELECT string_agg(f.position::text, ',' ORDER BY f.position) FROM response_fact f"
                + " JOIN leaf l USING (leaf_id) WHERE l.campaign_id = '" + story.campaign() + "'");
    }

    private static String heldOf(UUID key) {
        return Database.value("SELECT count(*) FROM held_event WHERE key = '" + key + "'");
    }
}
