package careers.insight.question;

import careers.insight.Message;
import careers.insight.campaign.Audience;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A campaign of its own with questions of every countable form, for learners, parents and careers leaders. */
final class Wave {

    private static final String WORDS = "\"label\":{\"en\":\"%1$s in English\",\"cy\":\"%1$s yn Gymraeg\"}";

    private final UUID campaign = Ids.next();
    private final Map<Audience, UUID> instruments = new EnumMap<>(Map.of(
            Audience.LEARNER, Ids.next(), Audience.PARENT_CARER, Ids.next(), Audience.CAREERS_LEADER, Ids.next()));

    UUID campaign() {
        return campaign;
    }

    /** The campaign and its questionnaires, its leaves begun under a policy. */
    List<Message> told(String policy) {
        for (var audience : instruments.keySet()) {
            try {
                Database.execute(
                        "INSERT INTO leaf (campaign_id, audience, policy, minimum) VALUES ('%s', '%s', '%s', 10)"
                                .formatted(campaign, audience, policy));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return Stream.concat(Stream.of(opened()), instruments.keySet().stream().map(this::published))
                .toList();
    }

    private Message opened() {
        var uses = instruments.entrySet().stream()
                .map(use -> "{\"instrumentId\":\"%s\",\"version\":1,\"audience\":\"%s\"}"
                        .formatted(use.getValue(), use.getKey()))
                .toList();
        return Message.event("survey.campaign.opened", campaign.toString(), 1, """
                {"campaignId":"%s","survey":"careers-futures-2026","name":{"en":"Autumn 2026","cy":"Hydref 2026"},
                 "instruments":%s,"opensAt":"2026-09-01T00:00:00Z","closesAt":"2026-12-31T23:59:59Z"}""".formatted(campaign, uses));
    }

    private Message published(Audience audience) {
        var variables = new ArrayList<>(List.of(
                variable("satisfaction", "SCALE", "satisfaction", "EXACT", codes("1", "2", "3", "4", "5", "DK!"), ""),
                variable("need", "SINGLE", "need-level", "HARMONISED", codes("SURE", "UNSURE"), ""),
                variable("sources", "MULTI", "support-sources", "HARMONISED", codes("FAMILY", "FRIENDS", "NONE"), ""),
                variable("expected", "MATRIX", "services-expected", "EXACT", codes("YES", "NO", "NOT_SURE!"), rows()),
                variable("received", "MATRIX", "services-received", "HARMONISED", codes("YES", "NO"), rows()),
                variable("times", "TIMING_GRID", "ideal-times", "EXACT", "[]", """
                        ,"dimensions":{"activities":%s,"times":%s,"interactions":[],"places":%s}""".formatted(
                                codes("INTERVIEW", "FAIR"), codes("Y9", "Y11", "Y13"), codes("SCHOOL", "ONLINE"))),
                variable("aware", "YES_NO", "ebe-aware", "EXACT", "[]", ""),
                variable("words", "TEXT", "good-practice", "EXACT", "[]", ""),
                variable("child", "SINGLE", "child-year", "EXACT", codes("Y9"), ",\"within\":\"children\"")));
        if (audience == Audience.CAREERS_LEADER) {
            variables.add(variable(
                    "reasons", "MULTI", "training-reasons", "AUDIENCE_SPECIFIC", codes("NEW_TO_ROLE", "NETWORK"), ""));
        }
        return Message.event(
                "survey.instrument.published", instruments.get(audience).toString(), 1, """
                {"instrumentId":"%s","survey":"careers-futures-2026","audience":"%s","version":1,
                 "title":{"en":"Futures","cy":"Dyfodol"},"variables":%s}""".formatted(
                                instruments.get(audience), audience, variables));
    }

    private static String variable(
            String code, String type, String concept, String comparability, String codes, String more) {
        return """
                {"code":"%s","type":"%s","concept":"%s","comparability":"%s",%s,"codes":%s%s}""".formatted(code, type, concept, comparability, WORDS.formatted(concept), codes, more);
    }

    private static String rows() {
        return ",\"dimensions\":{\"rows\":" + codes("INTERVIEW", "FAIR") + "}";
    }

    private static String codes(String... codes) {
        return Stream.of(codes)
                .map(code -> "{\"code\":\"%s\",%s,\"missing\":%s}"
                        .formatted(code.replace("!", ""), WORDS.formatted(code.replace("!", "")), code.endsWith("!")))
                .toList()
                .toString();
    }

    /** So many people with the same answers. */
    List<Message> answered(Audience audience, int people, String answers) {
        return IntStream.range(0, people)
                .mapToObj(person -> answered(audience, answers))
                .toList();
    }

    private Message answered(Audience audience, String answers) {
        var response = Ids.next();
        return Message.event("survey.response.accepted", response.toString(), 1, """
                {"responseId":"%s","campaignId":"%s","instrumentId":"%s","instrumentVersion":1,"audience":"%s",
                 "establishment":"EN-900001","language":"cy","mode":"SELF","acceptedAt":"2026-11-02T09:00:00Z",
                 "answers":%s,"texts":[]}""".formatted(
                        response, campaign, instruments.get(audience), audience, answers));
    }

    /** The close, with the people accepted as a JSON object. */
    Message closed(String accepted) {
        return Message.event("survey.campaign.closed", campaign.toString(), 2, """
                {"campaignId":"%s","closedAt":"2026-12-31T23:59:59Z","accepted":%s}""".formatted(campaign, accepted));
    }
}
