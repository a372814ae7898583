package careers.e2e;

import careers.demo.Actor;
import careers.demo.Answer;
import careers.demo.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A campaign with one question for learners, and what a front end does with it. */
final class Survey {

    private final ApiClient api;
    private final String instrument;
    private final int version;
    private final String campaign;
    private String etag;

    private Survey(ApiClient api, Answer instrument, Answer campaign) {
        this.api = api;
        this.instrument = instrument.text("id");
        this.version = instrument.body().path("version").asInt();
        this.campaign = campaign.text("id");
        this.etag = campaign.etag();
    }

    /** Publishes a questionnaire and opens a campaign with it. */
    static Survey open(ApiClient api) {
        return open(api, questionnaire());
    }

    /** The same with a second question that only the dissatisfied are asked. */
    static Survey openRouted(ApiClient api) {
        var routed = new HashMap<>(questionnaire());
        var follow = Map.of(
                "variable",
                "improve",
                "label",
                text("Should we change something?", "A ddylem newid rhywbeth?"),
                "required",
                false,
                "showIf",
                "satisfaction in ['1', '2']",
                "answer",
                Map.of("type", "YES_NO"));
        routed.put("survey", "routed-journeys");
        routed.put("questions", List.of(((List<?>) routed.get("questions")).getFirst(), follow));
        return open(api, routed);
    }

    private static Survey open(ApiClient api, Map<String, Object> questionnaire) {
        var draft = api.post(Actor.PRIYA, "/api/survey/v1/instruments", questionnaire)
                .expect(201);
        var instrument = change(api, "/api/survey/v1/instruments/" + draft.text("id") + "/publication", draft.etag());
        var now = Clock.systemUTC().instant();
        var request = Map.of(
                "name", text("Journey", "Taith"),
                "instruments", List.of(instrument.text("id")),
                "opensAt", now.minus(Duration.ofHours(1)).toString(),
                "closesAt", now.plus(Duration.ofDays(1)).toString());
        var planned = api.post(Actor.PRIYA, "/api/survey/v1/campaigns", request).expect(201);
        return new Survey(
                api,
                instrument,
                change(api, "/api/survey/v1/campaigns/" + planned.text("id") + "/opening", planned.etag()));
    }

    String campaign() {
        return campaign;
    }

    UUID campaignId() {
        return UUID.fromString(campaign);
    }

    /** Sends one answer to the one question. */
    Answer put(UUID response, String satisfaction, String language) {
        return put(response, Map.of("satisfaction", satisfaction), language);
    }

    /** Sends these answers. */
    Answer put(UUID response, Map<String, String> answers, String language) {
        return api.put(
                Actor.RESPONDENTS,
                path() + "/responses/" + response,
                document(answers, language),
                Map.of("Accept-Language", language));
    }

    /** A response to this survey. */
    Map<String, Object> document(Map<String, String> answers, String language) {
        return Map.of(
                "instrumentId",
                instrument,
                "instrumentVersion",
                version,
                "establishment",
                "EN-900001",
                "language",
                language,
                "mode",
                "SELF",
                "answers",
                answers);
    }

    String path() {
        return "/api/survey/v1/campaigns/" + campaign;
    }

    void close() {
        etag = change(api, "/api/survey/v1/campaigns/" + campaign + "/closure", etag)
                .etag();
    }

    /** The figure of the learners; missing while insight does not know the campaign. */
    JsonNode figure() {
        var answer = api.get(Actor.ANA, "/api/insight/v1/satisfaction?campaign=" + campaign)
                .expect(200, 404);
        return StreamSupport.stream(answer.body().path("groups").spliterator(), false)
                .filter(group -> group.path("audience").asText().equals("LEARNER"))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    /** The figure once it rests on so many people. */
    JsonNode figureOf(int people) {
        return Patience.await(
                people + " people in the figure",
                this::figure,
                figure -> figure.path("base").path("people").asInt() == people);
    }

    private static Answer change(ApiClient api, String path, String etag) {
        return api.send(Actor.PRIYA, "POST", path, null, "application/json", Map.of("If-Match", etag))
                .expect(200);
    }

    private static Map<String, Object> questionnaire() {
        var codes = List.of(
                code("1", "Very dissatisfied", "Anfodlon iawn"),
                code("2", "Dissatisfied", "Anfodlon"),
                code("3", "Neither", "Y naill na'r llall"),
                code("4", "Satisfied", "Bodlon"),
                code("5", "Very satisfied", "Bodlon iawn"),
                Map.of("code", "DK", "label", text("Don't know", "Ddim yn gwybod"), "missing", "DONT_KNOW"),
                Map.of(
                        "code", "PNTS",
                        "label", text("Prefer not to say", "Mae'n well gen i beidio â dweud"),
                        "missing", "PREFER_NOT_TO_SAY"));
        var question = Map.of(
                "variable",
                "satisfaction",
                "concept",
                "satisfaction",
                "comparability",
                "EXACT",
                "label",
                text("How satisfied are you?", "Pa mor fodlon ydych chi?"),
                "required",
                true,
                "answer",
                Map.of("type", "SCALE", "codeList", "satisfaction5"));
        return Map.of(
                "survey",
                "journeys",
                "audience",
                "LEARNER",
                "title",
                text("Journeys", "Teithiau"),
                "sourceLanguage",
                "en",
                "codeLists",
                Map.of("satisfaction5", codes),
                "questions",
                List.of(question));
    }

    private static Map<String, Object> code(String code, String en, String cy) {
        return Map.of("code", code, "label", text(en, cy));
    }

    private static Map<String, String> text(String en, String cy) {
        return Map.of("en", en, "cy", cy);
    }
}
