package careers.insight.response;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.Audience;
import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.intake.InsightEvents;
import careers.platform.event.EventEnvelope;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log is read again, its partitions interleaved in another way, in batches of another size. */
@QuarkusTest
@WithInfrastructure
class RebuildTest {

    private static final int PARTITIONS = 4;
    private static final List<String> GROUPS =
            Audience.RESPONDENT_GROUPS.stream().map(Audience::name).toList();

    @Inject
    InsightEvents events;

    @Inject
    Rebuild rebuild;

    @Inject
    ReleasedRoot root;

    @Inject
    DisclosureGate gate;

    @Inject
    ObjectMapper json;

    private final UUID campaign = Ids.next();
    private final UUID instrument = Ids.next();
    private final Random random = new Random(2026);
    private final List<Queue<EventEnvelope>> log = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500})
    void givesTheSameRootAndTheSameTables(int together) {
        // Given
        live();
        var before = root.kept(campaign);
        var tables = tables();
        var countedBefore = root.counted(campaign);
        // When
        rebuild.begin();
        var emptied = root.counted(campaign);
        var duringRebuild = tables();
        replay(together);
        // Then
        assertThat(countedBefore).isEqualTo(before);
        assertThat(emptied).isNotEqualTo(before);
        assertThat(duringRebuild).isEqualTo(tables);
        assertThat(root.kept(campaign)).isEqualTo(before);
        assertThat(root.counted(campaign)).isEqualTo(before);
        assertThat(tables()).isEqualTo(tables);
    }

    @Test
    void goesOnAfterwardsWithNobodyTwiceAndNoBlockTooSmall() {
        // Given
        live();
        rebuild.begin();
        replay(7);
        // When
        for (int person = 0; person < 60; person++) {
            tell(List.of(accepted(Ids.next())));
        }
        // Then
        assertThat(root.counted(campaign)).isEqualTo(root.kept(campaign));
        assertThat(Database.value("SELECT count(*) FROM (SELECT b.people, count(*) AS seated FROM released_block b"
                        + " JOIN leaf l USING (leaf_id) JOIN response_fact f ON f.leaf_id = b.leaf_id AND f.block = b.number"
                        + " WHERE l.campaign_id = '" + campaign + "' GROUP BY b.leaf_id, b.number, b.people) AS s"
                        + " WHERE seated <> people OR seated < 10"))
                .isEqualTo("0");
        assertThat(Database.value("SELECT string_agg(DISTINCT (l.pending = (SELECT count(*) FROM response_fact f"
                        + " WHERE f.leaf_id = l.leaf_id AND f.block IS NULL AND NOT f.gone))::text, ',') FROM leaf l"
                        + " WHERE l.campaign_id = '" + campaign + "'"))
                .isEqualTo("true");
    }

    @Test
    void readsALogAgainInWhichSomebodyWithdrewAfterTheRelease() {
        // Given
        live();
        var released = UUID.fromString(Database.value("SELECT min(f.response_id::text) FROM response_fact f JOIN leaf l"
                + " USING (leaf_id) WHERE f.block = 1 AND f.sealed_version = 1 AND f.amendment IS NULL AND l.campaign_id = '"
                + campaign + "'"));
        say(envelope(
                "withdrawn",
                released,
                9,
                "{\"responseId\":\"%s\",\"campaignId\":\"%s\"}".formatted(released, campaign)));
        tell(List.of(log.get(partition(released)).stream().reduce((a, b) -> b).orElseThrow()));
        var kept = root.kept(campaign);
        var counted = root.counted(campaign);
        // When
        rebuild.begin();
        replay(500);
        // Then
        assertThat(counted).isNotEqualTo(kept);
        assertThat(root.kept(campaign)).isEqualTo(kept);
        assertThat(root.counted(campaign)).isEqualTo(counted);
    }

    /** People come, amend before and after they are released, and leave before. */
    private void live() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            log.add(new ArrayDeque<>());
        }
        for (int step = 0; step < 100; step++) {
            var person = Ids.next();
            people.add(person);
            say(accepted(person));
            tell(List.of(last(person)));
            var someone = people.get(random.nextInt(people.size()));
            if (step % 5 == 0) {
                say(content("amended", someone, version(someone) + 1));
                tell(List.of(last(someone)));
            } else if (step % 7 == 0 && isPending(person)) {
                people.remove(person);
                say(envelope(
                        "withdrawn",
                        person,
                        2,
                        "{\"responseId\":\"%s\",\"campaignId\":\"%s\"}".formatted(person, campaign)));
                tell(List.of(last(person)));
            }
        }
    }

    private void say(EventEnvelope event) {
        log.get(partition(UUID.fromString(event.subject()))).add(event);
    }

    private static int partition(UUID key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    private EventEnvelope last(UUID person) {
        return log.get(partition(person)).stream().reduce((a, b) -> b).orElseThrow();
    }

    private long version(UUID person) {
        return log.get(partition(person)).stream()
                .filter(event -> event.subject().equals(person.toString()))
                .count();
    }

    private static boolean isPending(UUID person) {
        return Database.value("SELECT block IS NULL FROM response_fact WHERE response_id = '" + person + "'")
                .equals("t");
    }

    private void replay(int together) {
        var left = log.stream().map(ArrayDeque::new).toList();
        var batch = new ArrayList<EventEnvelope>();
        while (left.stream().anyMatch(partition -> !partition.isEmpty())) {
            var partition = left.get(random.nextInt(PARTITIONS));
            for (int i = random.nextInt(40); i > 0 && !partition.isEmpty(); i--) {
                batch.add(partition.poll());
                if (batch.size() == together) {
                    tell(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
        tell(batch);
    }

    private void tell(List<EventEnvelope> batch) {
        QuarkusTransaction.requiringNew().run(() -> events.handleAll(batch));
    }

    private EventEnvelope accepted(UUID person) {
        return content("accepted", person, 1);
    }

    private EventEnvelope content(String what, UUID person, long version) {
        var audience = person.hashCode() % 3 == 0 ? "PARENT_CARER" : "LEARNER";
        return envelope(
                what, person, version, """
                {"responseId":"%s","campaignId":"%s","instrumentId":"%s","instrumentVersion":1,"audience":"%s",
                 "establishment":null,"language":"cy","mode":"SELF","acceptedAt":"2026-11-02T09:00:00Z",
                 "answers":{"satisfaction":"%d","supportSources":["FAMILY"]},"texts":[]}""".formatted(person, campaign, instrument, audience, 1 + random.nextInt(5)));
    }

    private EventEnvelope envelope(String what, UUID person, long version, String data) {
        try {
            return new EventEnvelope(
                    Ids.next().toString(),
                    "/survey-service",
                    "survey.response." + what,
                    person.toString(),
                    version,
                    Instant.parse("2026-11-02T09:00:00Z"),
                    null,
                    json.readTree(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tables() {
        publishQuestionnaire();
        return gate.tables(campaign, GROUPS, "satisfaction").stream()
                .map(RebuildTest::written)
                .toList();
    }

    private static String written(ProtectedTable table) {
        return "%s %s %s %d %d %s"
                .formatted(
                        table.group(), table.status(), table.policy(), table.blocks(), table.people(), table.counts());
    }

    private void publishQuestionnaire() {
        var codes = new ArrayList<String>();
        for (int code = 1; code <= 5; code++) {
            codes.add("{\"code\":\"%d\",\"label\":{\"en\":\"a\",\"cy\":\"b\"},\"missing\":false}".formatted(code));
        }
        try {
            var data = json.readTree("""
                    {"instrumentId":"%s","survey":"s","audience":"LEARNER","version":1,"title":{"en":"a","cy":"b"},
                     "variables":[{"code":"satisfaction","type":"SCALE","concept":"satisfaction","comparability":"EXACT",
                                   "label":{"en":"a","cy":"b"},"codes":[%s]}]}""".formatted(instrument, String.join(",", codes)));
            tell(List.of(new EventEnvelope(
                    Ids.next().toString(),
                    "/survey-service",
                    "survey.instrument.published",
                    instrument.toString(),
                    1,
                    Instant.parse("2026-11-02T09:00:00Z"),
                    null,
                    data)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
