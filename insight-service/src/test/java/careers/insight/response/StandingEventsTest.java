package careers.insight.response;

import static careers.insight.campaign.Audience.LEARNER;
import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.insight.Story;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of figures when people take their responses back or change them. */
@QuarkusTest
@WithInfrastructure
class StandingEventsTest {

    private static final String ROOT = "/api/insight/v1/release-root?campaign=";

    private final Story story = new Story().withoutNoise();
    private final UUID person = Ids.next();

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "erased"})
    void countsNobodyWhoHadLeftWhenTheBlockWasReleased(String how) {
        // Given
        begin(18);
        Log.take(story.gone(person, how, 2));
        Log.take(answers(1));
        var withNineteenStanding = people();
        // When
        Log.take(story.answered(LEARNER, "4"));
        // Then
        assertThat(withNineteenStanding).isNull();
        assertThat(people()).isEqualTo(10);
        assertThat(shown()).isEqualTo(List.of(0, 0, 0, 10, 0));
        assertThat(blocks()).isEqualTo("10 10 0");
    }

    @Test
    void showsNobodyAtTheCloseIfTooFewAreLeft() {
        // Given
        begin(9);
        Log.take(story.gone(person, "withdrawn", 2));
        // When
        Log.take(story.closed("{\"LEARNER\":10}"));
        // Then
        assertThat(people()).isNull();
    }

    @Test
    void keepsWhatIsReleasedWhenSomebodyInItLeaves() {
        // Given
        begin(19);
        // When
        Log.take(story.gone(person, "withdrawn", 2));
        Log.take(answers(10));
        // Then
        assertThat(shown()).isEqualTo(List.of(1, 0, 0, 19, 0));
    }

    @Test
    void takesUpOtherContentAtOnceWhileNobodyHasSeenTheFirst() {
        // Given
        begin(5);
        // When
        Log.take(story.amended(person, LEARNER, "2", 2), story.amended(person, LEARNER, "5", 3));
        Log.take(answers(14));
        // Then
        assertThat(shown()).isEqualTo(List.of(0, 0, 0, 9, 1));
    }

    @Test
    void takesUpOtherContentOfAReleasedPersonWithTheNextBlock() {
        // Given
        begin(19);
        Log.take(story.amended(person, LEARNER, "2", 2), story.amended(person, LEARNER, "5", 3));
        var before = shown();
        // When
        Log.take(answers(10));
        // Then
        assertThat(before).isEqualTo(List.of(1, 0, 0, 9, 0));
        assertThat(shown()).isEqualTo(List.of(0, 0, 0, 19, 1));
        Log.take(answers(10));
        assertThat(shown()).isEqualTo(List.of(0, 0, 0, 29, 1));
    }

    @Test
    void dropsTheOtherContentOfWhoLeavesBeforeItIsTakenUp() {
        // Given
        begin(19);
        Log.take(story.amended(person, LEARNER, "5", 2), story.gone(person, "erased", 3));
        // When
        Log.take(answers(10));
        // Then
        assertThat(shown()).isEqualTo(List.of(1, 0, 0, 19, 0));
        assertThat(Database.value("SELECT concat_ws(' ', answers, codes, amendment IS NULL) FROM response_fact"
                        + " WHERE response_id = '" + person + "'"))
                .isEqualTo("{} {} t");
    }

    @Test
    void showsAuditorsWhetherTheSumsAreThoseOfTheResponses() {
        // Given
        begin(19);
        var before = root();
        Log.take(answers(9));
        var withoutARelease = root();
        // When
        Log.take(story.gone(person, "withdrawn", 2));
        var afterAWithdrawal = root();
        Log.take(answers(1));
        // Then
        assertThat(before.getBoolean("agrees")).isTrue();
        assertThat(before.getString("root")).matches("[0-9a-f]{64}").isEqualTo(before.getString("counted"));
        assertThat(withoutARelease.getMap("$")).isEqualTo(before.getMap("$"));
        assertThat(afterAWithdrawal.getBoolean("agrees")).isFalse();
        assertThat(afterAWithdrawal.getString("root")).isEqualTo(before.getString("root"));
        assertThat(root().getString("root")).isNotEqualTo(before.getString("root"));
        assertThatProblem(Api.as("analyst", ROOT + story.campaign())).is(403).hasCode("FORBIDDEN");
        assertThatProblem(Api.as("auditor", ROOT + Ids.next())).is(404).hasCode("UNKNOWN_CAMPAIGN");
        assertThatProblem(Api.as("auditor", ROOT)).is(400).hasCode("MALFORMED_REQUEST");
    }

    private JsonPath root() {
        return Api.as("auditor", ROOT + story.campaign()).jsonPath();
    }

    /** The person, who is dissatisfied, and after that so many others, who are satisfied. */
    private void begin(int others) {
        Log.take(story.published(LEARNER), story.opened(), story.answered(person, LEARNER, "1"));
        Log.take(answers(others));
    }

    private List<Message> answers(int people) {
        return Collections.nCopies(people, "4").stream()
                .map(code -> story.answered(LEARNER, code))
                .toList();
    }

    private Integer people() {
        return Api.satisfaction(story.campaign()).jsonPath().get("groups[0].base.people");
    }

    /** People who chose 1 to 5. */
    private List<Integer> shown() {
        return Api.satisfaction(story.campaign())
                .jsonPath()
                .<Integer>getList("groups[0].counts.people")
                .subList(0, 5);
    }

    /** People said to be in the block, people in it, and those of them who are gone. */
    private String blocks() {
        return Database.value("SELECT concat_ws(' ', b.people, count(*), count(*) FILTER (WHERE f.gone))"
                + " FROM released_block b JOIN leaf l USING (leaf_id)"
                + " JOIN response_fact f ON f.leaf_id = b.leaf_id AND f.block = b.number"
                + " WHERE l.campaign_id = '" + story.campaign() + "' GROUP BY b.leaf_id, b.number, b.people");
    }
}
