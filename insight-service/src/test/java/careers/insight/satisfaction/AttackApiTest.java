package careers.insight.satisfaction;

import static careers.insight.campaign.Audience.CAREERS_LEADER;
import static careers.insight.campaign.Audience.HEAD_PRINCIPAL;
import static careers.insight.campaign.Audience.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.insight.Story;
import careers.platform.id.Ids;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The attacks against the running service, over Kafka and HTTP: an observer reads every form after every event of one
 * campaign in which nine in ten agree. The larger suite is {@code AttackTest}.
 */
@QuarkusTest
@WithInfrastructure
class AttackApiTest {

    private final Story story = new Story();
    private final Random random = new Random(90);
    private final List<Seen> seen = new ArrayList<>();

    /** What was done, and everything an observer read before and after. */
    private record Seen(String what, Reading before, Reading after) {

        boolean isChange() {
            return !before.equals(after);
        }
    }

    private record Reading(String json, String table, String tag) {

        JsonPath path() {
            return JsonPath.from(json);
        }

        int people(int group) {
            Integer people = path().get("groups[" + group + "].base.people");
            return people == null ? 0 : people;
        }
    }

    @Test
    void tellsNobodyApart() {
        // Given
        Log.take(
                story.opened(),
                story.published(LEARNER),
                story.published(CAREERS_LEADER),
                story.published(HEAD_PRINCIPAL));
        // When
        campaign();
        // Then
        onlyWholeBlocksMoveAnything();
        whoLeavesOrChangesMovesNothing();
        smallGroupsLookLikeNone();
        allFormsShowTheSame();
    }

    private void campaign() {
        var people = new ArrayList<UUID>();
        for (int person = 0; person < 34; person++) {
            var id = Ids.next();
            people.add(id);
            see("arrival", story.answered(id, LEARNER, answer()));
            if (person < 9) {
                see("small", story.answered(HEAD_PRINCIPAL, answer()));
            }
            if (person % 9 == 8) {
                see("amendment", story.amended(people.removeLast(), LEARNER, answer(), 2));
                see("amendment", story.amended(people.removeFirst(), LEARNER, answer(), 2));
            }
            if (person % 11 == 10) {
                see("withdrawal", story.gone(people.removeLast(), "withdrawn", 2));
                see("withdrawal", story.gone(people.removeFirst(), "erased", 2));
            }
        }
        see("small", story.answered(CAREERS_LEADER, "4"));
        see("close", story.closed("{\"LEARNER\":34,\"HEAD_PRINCIPAL\":9,\"CAREERS_LEADER\":1}"));
    }

    private String answer() {
        return random.nextInt(10) == 0 ? "2" : "4";
    }

    private void see(String what, Message event) {
        var before = seen.isEmpty() ? read() : seen.getLast().after();
        Log.take(event);
        seen.add(new Seen(what, before, read()));
    }

    private Reading read() {
        var path = "/api/insight/v1/satisfaction?campaign=" + story.campaign();
        var json = Api.as("analyst", path);
        return new Reading(json.asString(), Api.as("analyst", "text/csv", path).asString(), json.header("ETag"));
    }

    private void onlyWholeBlocksMoveAnything() {
        var changes = seen.stream().filter(Seen::isChange).toList();
        assertThat(changes).hasSizeBetween(2, 4);
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.what()).isIn("arrival", "close");
            assertThat(change.after().people(0) - change.before().people(0)).isBetween(10, 19);
            assertThat(change.after().path().getMap("groups[2]"))
                    .isEqualTo(change.before().path().getMap("groups[2]"));
            assertThat(change.after().path().getMap("groups[4]"))
                    .isEqualTo(change.before().path().getMap("groups[4]"));
        });
    }

    private void whoLeavesOrChangesMovesNothing() {
        assertThat(seen)
                .filteredOn(step -> !List.of("arrival", "close").contains(step.what()))
                .hasSizeGreaterThan(15)
                .noneMatch(Seen::isChange);
    }

    private void smallGroupsLookLikeNone() {
        var last = seen.getLast().after().path();
        var heads = withoutName(last.getMap("groups[2]"));
        assertThat(heads)
                .isEqualTo(withoutName(last.getMap("groups[4]")))
                .isEqualTo(withoutName(last.getMap("groups[1]")));
    }

    private static Map<String, Object> withoutName(Map<String, Object> group) {
        group.remove("audience");
        group.remove("label");
        return group;
    }

    /** Counts, status, limits and digest of the table are those of the JSON, and where one shows none, so does the other. */
    private void allFormsShowTheSame() {
        for (var step : seen) {
            var row = List.of(step.after().table().split("\r\n")[1].split(",", -1));
            var json = step.after().path();
            var counts = json.<Integer>getList("groups[0].counts.people").stream()
                    .map(String::valueOf)
                    .toList();
            assertThat(row.get(3)).isEqualTo(json.getString("groups[0].status"));
            assertThat(row.subList(18, 18 + counts.size())).isEqualTo(counts);
            assertThat(row.subList(4, row.size()).stream()
                            .filter(cell -> !cell.isEmpty())
                            .count())
                    .isEqualTo(counts.isEmpty() ? 4 : 13 + counts.size());
        }
    }
}
