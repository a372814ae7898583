package careers.insight.response;

import careers.insight.campaign.Audience;
import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.intake.InsightEvents;
import careers.platform.event.EventEnvelope;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** A campaign of its own, the log that tells of it in several partitions, and another reading of that log. */
final class ToldCampaign {

    private static final int PARTITIONS = 4;
    private static final List<String> GROUPS = Stream.concat(
                    Audience.RESPONDENT_GROUPS.stream().map(Audience::name),
                    Stream.of("LEARNER@LONDON", "LEARNER@WALES", "PARENT_CARER@LONDON", "PARENT_CARER@WALES"))
            .toList();

    final UUID campaign = Ids.next();
    private final UUID instrument = Ids.next();
    private final InsightEvents events;
    private final DisclosureGate gate;
    private final ObjectMapper json;
    private final Random random = new Random(2026);
    private final List<Queue<EventEnvelope>> log = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private String areas = "";
    private EventEnvelope closed;

    ToldCampaign(InsightEvents events, DisclosureGate gate, ObjectMapper json) {
        this.events = events;
        this.gate = gate;
        this.json = json;
    }

    /** People come, amend before and after they are released, and leave before. */
    ToldCampaign live() {
        return live(100);
    }

    ToldCampaign live(int steps) {
        if (log.isEmpty()) {
            tell(List.of(campaign("opened", 1, """
                    {"campaignId":"%s","survey":"s","name":{"en":"a","cy":"b"},"instruments":[],
                     "opensAt":"2026-11-01T09:00:00Z","closesAt":"2026-12-01T09:00:00Z"%s}""".formatted(campaign, areas))));
        }
        for (int partition = log.size(); partition < PARTITIONS; partition++) {
            log.add(new ArrayDeque<>());
        }
        for (int step = 0; step < steps; step++) {
            var person = Ids.next();
            people.add(person);
            say(accepted(person));
            accepted.merge(audience(person), 1, Integer::sum);
            tell(List.of(last(person)));
            var someone = people.get(random.nextInt(people.size()));
            if (step % 5 == 0) {
                say(content("amended", someone, version(someone) + 1));
                tell(List.of(last(someone)));
            } else if (step % 7 == 0 && isPending(person)) {
                people.remove(person);
                say(envelope(
                        "survey.response.withdrawn",
                        person,
                        2,
                        "{\"responseId\":\"%s\",\"campaignId\":\"%s\"}".formatted(person, campaign)));
                tell(List.of(last(person)));
            }
        }
        return this;
    }

    /** London and Wales are leaves for learners, London for parents too; some people are in neither. */
    ToldCampaign withAreas() {
        areas = """
                ,"areas":[{"region":"LONDON","establishments":["EN-100000","EN-100001"],
                           "expected":{"LEARNER":90,"PARENT_CARER":40}},
                          {"region":"WALES","establishments":["CY-1000002"],
                           "expected":{"LEARNER":30,"PARENT_CARER":29}}]""";
        return this;
    }

    /** The campaign closes, and everybody has come. */
    ToldCampaign close() {
        closed = campaign("closed", 2, """
                {"campaignId":"%s","closedAt":"2026-12-01T09:00:00Z","accepted":{%s}}""".formatted(
                        campaign,
                        String.join(
                                ",",
                                accepted.entrySet().stream()
                                        .map(each -> "\"%s\":%d".formatted(each.getKey(), each.getValue()))
                                        .toList())));
        tell(List.of(closed));
        return this;
    }

    private EventEnvelope campaign(String what, long version, String data) {
        return envelope("survey.campaign." + what, campaign, version, data);
    }

    void say(EventEnvelope event) {
        log.get(partition(UUID.fromString(event.subject()))).add(event);
    }

    private static int partition(UUID key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    /** Somebody who is released takes the response back. */
    void withdraw(UUID person) {
        say(envelope(
                "survey.response.withdrawn",
                person,
                9,
                "{\"responseId\":\"%s\",\"campaignId\":\"%s\"}".formatted(person, campaign)));
        tell(List.of(last(person)));
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

    /** The log has lost the content of a response. */
    ToldCampaign without(UUID response) {
        log.forEach(partition -> partition.removeIf(event -> event.subject().equals(response.toString())));
        return this;
    }

    /** Reads the log anew, its partitions interleaved in another way. */
    void replay(int together) {
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
        if (closed != null) {
            tell(List.of(closed));
        }
    }

    void tell(List<EventEnvelope> batch) {
        QuarkusTransaction.requiringNew().run(() -> events.handleAll(batch));
    }

    EventEnvelope accepted(UUID person) {
        return content("accepted", person, 1);
    }

    private EventEnvelope content(String what, UUID person, long version) {
        return envelope("survey.response." + what, person, version, """
                {"responseId":"%s","campaignId":"%s","instrumentId":"%s","instrumentVersion":1,"audience":"%s",
                 "establishment":%s,"language":"cy","mode":"SELF","acceptedAt":"2026-11-02T09:00:00Z",
                 "answers":{"satisfaction":"%d","supportSources":["FAMILY"]},"texts":[]}""".formatted(
                        person, campaign, instrument, audience(person), establishment(person), 1 + random.nextInt(5)));
    }

    private static String audience(UUID person) {
        return person.hashCode() % 3 == 0 ? "PARENT_CARER" : "LEARNER";
    }

    private static String establishment(UUID person) {
        return switch (Math.floorMod(person.hashCode() / 3, 6)) {
            case 0, 1 -> "\"EN-100000\"";
            case 2 -> "\"EN-100001\"";
            case 3, 4 -> "\"CY-1000002\"";
            default -> "null";
        };
    }

    EventEnvelope envelope(String what, UUID person, long version, String data) {
        try {
            return new EventEnvelope(
                    Ids.next().toString(),
                    "/survey-service",
                    what,
                    person.toString(),
                    version,
                    Instant.parse("2026-11-02T09:00:00Z"),
                    null,
                    json.readTree(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> tables() {
        publishQuestionnaire();
        return gate.tables(campaign, GROUPS, "satisfaction").stream()
                .map(ToldCampaign::written)
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
