package careers.insight.crossing;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.platform.id.Ids;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A campaign of its own: learners of some schools, each with an answer to every question, told in two looks at the log. */
final class ClosedCampaign {

    /** Concepts with one answer; {@code twin} is {@code aware} but for five people. */
    static final List<String> CONCEPTS = List.of("aware", "need", "received", "satisfaction", "twin");

    private static final int SCHOOLS = 24;

    private final UUID campaign = Ids.next();
    private final UUID instrument = Ids.next();
    private final Map<UUID, Map<String, String>> answers = new LinkedHashMap<>();
    private final String opensAt;
    private String areas = "[]";

    ClosedCampaign() {
        this("2026-09-01T00:00:00Z");
    }

    ClosedCampaign(String opensAt) {
        this.opensAt = opensAt;
    }

    /** Eight of the schools are in London, which has a leaf of its own. */
    ClosedCampaign inAreas() {
        var london = IntStream.range(0, SCHOOLS / 3)
                .mapToObj(school -> "\"" + school(school) + "\"")
                .collect(Collectors.joining(","));
        areas = "[{\"region\":\"LONDON\",\"establishments\":[%s],\"expected\":{\"LEARNER\":100}}]".formatted(london);
        return this;
    }

    UUID campaign() {
        return campaign;
    }

    List<UUID> people() {
        return List.copyOf(answers.keySet());
    }

    String answer(UUID person, String concept) {
        return answers.get(person).get(concept);
    }

    static String school(int number) {
        return "EN-9300" + (10 + number % SCHOOLS);
    }

    /** A careers leader of a school completes training. */
    static Message completed(int school, String day) {
        var enrolment = Ids.next().toString();
        return Message.event("training.enrolment.completed", enrolment, 1, """
                {"enrolmentId":"%s","cohortId":"%s","providerId":"x","level":"LEVEL_6","establishment":"%s",
                 "state":"COMPLETED","occurredOn":"%s"}""".formatted(
                        enrolment, Ids.next(), school(school), day));
    }

    /** Opens and lets so many answer; a share of those who were aware agrees. */
    ClosedCampaign answered(int people, double agreeing, long seed) {
        var random = new Random(seed);
        var events = new ArrayList<Message>();
        events.add(opened());
        events.add(published());
        for (int person = 0; person < people; person++) {
            var id = Ids.next();
            var aware = random.nextDouble() < agreeing ? "YES" : "NO";
            answers.put(
                    id,
                    Map.of(
                            "aware",
                            aware,
                            "twin",
                            person % 40 == 7 ? aware.equals("YES") ? "NO" : "YES" : aware,
                            "received",
                            random.nextDouble() < (aware.equals("YES") ? 0.6 : 0.3) ? "YES" : "NO",
                            "need",
                            random.nextDouble() < 0.5 ? "SURE" : "UNSURE",
                            "satisfaction",
                            Integer.toString(1 + random.nextInt(3))));
            events.add(accepted(id, school(person)));
        }
        Log.take(events);
        return this;
    }

    ClosedCampaign closed() {
        Log.take(Message.event(
                "survey.campaign.closed", campaign.toString(), 2, """
                {"campaignId":"%s","closedAt":"2026-12-31T23:59:59Z","accepted":{"LEARNER":%d,"HEAD_PRINCIPAL":0}}""".formatted(campaign, answers.size())));
        return this;
    }

    void leaves(UUID person) {
        Log.take(Message.event("survey.response.withdrawn", person.toString(), 2, """
                {"responseId":"%s","campaignId":"%s","revision":1,"withdrawnAt":"2027-01-03T09:00:00Z"}""".formatted(person, campaign)));
    }

    String path(String concept, String by) {
        return path("LEARNER", concept, by);
    }

    String path(String audience, String concept, String by) {
        return "/api/insight/v1/crossings?campaign=%s&audience=%s&concept=%s&by=%s"
                .formatted(campaign, audience, concept, by);
    }

    Response crossing(String concept, String by) {
        return Api.as("analyst", path(concept, by));
    }

    private Message opened() {
        return Message.event(
                "survey.campaign.opened", campaign.toString(), 1, """
                {"campaignId":"%s","survey":"crossed","name":{"en":"Autumn 2026","cy":"Hydref 2026"},
                 "instruments":[{"instrumentId":"%s","version":1,"audience":"LEARNER"}],"opensAt":"%s",
                 "closesAt":"2026-12-31T23:59:59Z","areas":%s}""".formatted(campaign, instrument, opensAt, areas));
    }

    private Message published() {
        var variables = Stream.of(
                variable("aware", "YES_NO"),
                variable("twin", "YES_NO"),
                variable("received", "YES_NO"),
                variable("need", "SINGLE", "SURE", "UNSURE"),
                variable("satisfaction", "SCALE", "1", "2", "3"),
                variable("sources", "MULTI", "FAMILY", "FRIENDS"));
        return Message.event("survey.instrument.published", instrument.toString(), 1, """
                {"instrumentId":"%s","survey":"crossed","audience":"LEARNER","version":1,
                 "title":{"en":"Futures","cy":"Dyfodol"},"variables":[%s]}""".formatted(
                        instrument, variables.collect(Collectors.joining(","))));
    }

    private static String variable(String concept, String type, String... codes) {
        var options = Stream.of(codes)
                .map(code -> "{\"code\":\"%1$s\",\"label\":{\"en\":\"%1$s\",\"cy\":\"%1$s cy\"},\"missing\":false}"
                        .formatted(code))
                .collect(Collectors.joining(","));
        return """
                {"code":"%1$s","type":"%2$s","concept":"%1$s","comparability":"EXACT",
                 "label":{"en":"%1$s?","cy":"%1$s, te?"},"codes":[%3$s]}""".formatted(concept, type, options);
    }

    private Message accepted(UUID id, String school) {
        var written = answers.get(id).entrySet().stream()
                .map(answer -> "\"%s\":\"%s\"".formatted(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(","));
        return Message.event(
                "survey.response.accepted", id.toString(), 1, """
                {"responseId":"%s","campaignId":"%s","instrumentId":"%s","instrumentVersion":1,"audience":"LEARNER",
                 "establishment":"%s","language":"cy","mode":"SELF","acceptedAt":"2026-11-02T09:00:00Z",
                 "answers":{%s},"texts":[]}""".formatted(id, campaign, instrument, school, written));
    }
}
