package careers.insight;

import careers.insight.campaign.Audience;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A campaign of its own for one test, told in the events of the survey service. */
public final class Story {

    private final UUID campaign = Ids.next();
    private final Map<Audience, UUID> instruments = new EnumMap<>(Audience.class);

    public Story() {
        for (var audience : Audience.RESPONDENT_GROUPS) {
            instruments.put(audience, Ids.next());
        }
    }

    /** Begins the leaves of this campaign under the policy without noise, as those that are older than noise. */
    public Story withoutNoise() {
        for (var audience : Audience.RESPONDENT_GROUPS) {
            try {
                Database.execute(
                        "INSERT INTO leaf (campaign_id, audience, policy, minimum) VALUES ('%s', '%s', 'sdc-1', 10)"
                                .formatted(campaign, audience));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    public UUID campaign() {
        return campaign;
    }

    /** The questionnaire of an audience, with the question of satisfaction and one with several answers. */
    public Message published(Audience audience) {
        return Message.event("survey.instrument.published", id(audience), 1, """
                {"instrumentId":"%s","survey":"careers-futures-2026","audience":"%s","version":1,
                 "title":{"en":"Careers Futures","cy":"Dyfodol Gyrfaoedd"},"unknownMember":true,
                 "variables":[
                  {"code":"satisfaction","type":"SCALE","concept":"satisfaction","comparability":"EXACT",
                   "label":{"en":"How satisfied are you?","cy":"Pa mor fodlon ydych chi?"},
                   "codes":[{"code":"1","label":{"en":"Very dissatisfied","cy":"Anfodlon iawn"},"missing":false},
                            {"code":"2","label":{"en":"Dissatisfied","cy":"Anfodlon"},"missing":false},
                            {"code":"3","label":{"en":"Neither","cy":"Y naill na'r llall"},"missing":false},
                            {"code":"4","label":{"en":"Satisfied","cy":"Bodlon"},"missing":false},
                            {"code":"5","label":{"en":"Very satisfied","cy":"Bodlon iawn"},"missing":false},
                            {"code":"DK","label":{"en":"Don't know","cy":"Ddim yn gwybod"},"missing":true},
                            {"code":"PNTS","label":{"en":"Prefer not to say","cy":"Gwell gen i beidio â dweud"},
                             "missing":true}]},
                  {"code":"supportSources","type":"MULTI","concept":null,"comparability":null,
                   "label":{"en":"Who helped?","cy":"Pwy helpodd?"},
                   "codes":[{"code":"FAMILY","label":{"en":"Family","cy":"Teulu"},"missing":false},
                            {"code":"SCHOOL","label":{"en":"School","cy":"Ysgol"},"missing":false}]},
                  {"code":"goodPractice","type":"TEXT","concept":null,"comparability":null,
                   "label":{"en":"What works well?","cy":"Beth sy'n gweithio'n dda?"},"codes":[]}]}""".formatted(id(audience), audience));
    }

    public Message opened() {
        return opened("");
    }

    /** The campaign opens with the areas of its sampling frame: a JSON array. */
    public Message openedIn(String areas) {
        return opened(",\"areas\":" + areas);
    }

    private Message opened(String more) {
        var uses = new StringBuilder();
        instruments.forEach((audience, instrument) -> uses.append(uses.isEmpty() ? "" : ",")
                .append("{\"instrumentId\":\"%s\",\"version\":1,\"audience\":\"%s\"}".formatted(instrument, audience)));
        return Message.event("survey.campaign.opened", campaign.toString(), 1, """
                {"campaignId":"%s","survey":"careers-futures-2026","name":{"en":"Autumn 2026","cy":"Hydref 2026"},
                 "instruments":[%s],"opensAt":"2026-09-01T00:00:00Z","closesAt":"2026-12-31T23:59:59Z"%s}""".formatted(campaign, uses, more));
    }

    /** The close, with the people accepted as a JSON object: {@code {"LEARNER":25}}. */
    public Message closed(String accepted) {
        return Message.event("survey.campaign.closed", campaign.toString(), 2, """
                {"campaignId":"%s","closedAt":"2026-12-31T23:59:59Z","accepted":%s}""".formatted(campaign, accepted));
    }

    /** A new response to the question of satisfaction; null for one that leaves it out. */
    public Message answered(Audience audience, String satisfaction) {
        return answered(Ids.next(), audience, satisfaction);
    }

    public Message answered(UUID response, Audience audience, String satisfaction) {
        return content("accepted", 1, response, audience, satisfaction);
    }

    /** So many new responses at an establishment; nine in ten are satisfied. */
    public List<Message> answered(Audience audience, String establishment, int people) {
        return IntStream.range(0, people)
                .mapToObj(person -> answered(Ids.next(), audience, person % 10 == 9 ? "2" : "4"))
                .map(message -> message.withValue(new String(message.value(), StandardCharsets.UTF_8)
                        .replace("\"EN-900001\"", establishment == null ? "null" : '"' + establishment + '"')))
                .toList();
    }

    /** The response gets other content. */
    public Message amended(UUID response, Audience audience, String satisfaction, long version) {
        return content("amended", version, response, audience, satisfaction);
    }

    private Message content(String what, long version, UUID response, Audience audience, String satisfaction) {
        var answer = satisfaction == null ? "" : "\"satisfaction\":\"%s\",".formatted(satisfaction);
        return Message.event("survey.response." + what, response.toString(), version, """
                {"responseId":"%s","campaignId":"%s","instrumentId":"%s","instrumentVersion":1,"audience":"%s",
                 "establishment":"EN-900001","language":"cy","mode":"SELF","acceptedAt":"2026-11-02T09:00:00Z",
                 "answers":{%s"supportSources":["FAMILY","SCHOOL"]},"texts":["goodPractice"],"later":{"x":1}}""".formatted(
                        response, campaign, id(audience), audience, answer));
    }

    /**
     * A response is taken back.
     *
     * @param how {@code withdrawn} or {@code erased}
     */
    public Message gone(UUID response, String how, long version) {
        return Message.event(
                "survey.response." + how, response.toString(), version, """
                {"responseId":"%s","campaignId":"%s","revision":1,"%sAt":"2026-11-03T09:00:00Z"}""".formatted(response, campaign, how));
    }

    private String id(Audience audience) {
        return instruments.get(audience).toString();
    }
}
