package careers.survey;

import static io.restassured.RestAssured.given;

import careers.platform.testing.QuickCalls;
import careers.platform.testing.Repository;
import careers.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The service as its clients use it, and the usual things in it. */
public final class SurveyApi {

    public static final String ADMINISTRATOR = TestTokens.token("priya", Set.of(Roles.PROGRAMME_ADMINISTRATOR));
    public static final String RESPONDENTS = TestTokens.token("portal", Set.of(Roles.RESPONDENT_CLIENT));
    public static final String SCHOOL = TestTokens.token(
            "school", Set.of(Roles.SCHOOL_CLIENT), Map.of("establishments", List.of("EN-900001", "CY-6990001")));

    private static final String BASE = "/api/survey/v1";

    static {
        QuickCalls.install();
    }

    private SurveyApi() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** A questionnaire that ships with the system. */
    public static String shipped(String name) {
        try {
            return Files.readString(Repository.root().resolve("deploy/demo-data/instruments/" + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small questionnaire with one question of each type. */
    public static String aQuestionnaire() {
        return """
                {"survey":"survey-2026","audience":"LEARNER","title":{"en":"Survey 2026","cy":"Arolwg 2026"},
                 "sourceLanguage":"en",
                 "codeLists":{
                   "satisfaction5":[{"code":"1","label":{"en":"Low","cy":"Isel"}},{"code":"5","label":{"en":"High","cy":"Uchel"}},
                                    {"code":"DK","label":{"en":"Don't know","cy":"Ddim yn gwybod"},"missing":"DONT_KNOW"}],
                   "sources":[{"code":"FAMILY","label":{"en":"Family","cy":"Teulu"}},{"code":"NONE","label":{"en":"Nobody","cy":"Neb"}}]},
                 "questions":[
                   {"variable":"satisfaction","concept":"satisfaction","comparability":"EXACT","required":true,
                    "label":{"en":"How satisfied?","cy":"Pa mor fodlon?"},"answer":{"type":"SCALE","codeList":"satisfaction5"}},
                   {"variable":"mainSource","label":{"en":"Who most?","cy":"Pwy fwyaf?"},"required":false,
                    "answer":{"type":"SINGLE","codeList":"sources"}},
                   {"variable":"sources","label":{"en":"Who?","cy":"Pwy?"},"required":false,
                    "answer":{"type":"MULTI","codeList":"sources","exclusive":["NONE"]}},
                   {"variable":"comment","label":{"en":"More?","cy":"Mwy?"},"required":false,
                    "answer":{"type":"TEXT","maxLength":100}}]}""";
    }

    public static Response draft(String questionnaire) {
        return as(ADMINISTRATOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(questionnaire)
                .post(BASE + "/instruments");
    }

    public static Response publish(String instrumentId, String etag) {
        return as(ADMINISTRATOR).header("If-Match", etag).post(BASE + "/instruments/" + instrumentId + "/publication");
    }

    /** Drafts and publishes; gives back the published instrument. */
    public static Response aPublishedInstrument(String questionnaire) {
        Response drafted = draft(questionnaire);
        return publish(drafted.path("id"), drafted.header("ETag"));
    }

    public static Response planCampaign(List<String> instruments, Instant opensAt, Instant closesAt) {
        return as(ADMINISTRATOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name", Map.of("en", "Autumn", "cy", "Hydref"),
                        "instruments", instruments,
                        "opensAt", opensAt.toString(),
                        "closesAt", closesAt.toString()))
                .post(BASE + "/campaigns");
    }

    public static Response moveCampaign(String campaignId, String action, String etag) {
        return as(ADMINISTRATOR).header("If-Match", etag).post(BASE + "/campaigns/" + campaignId + "/" + action);
    }

    /** An open campaign on one fresh instrument. */
    public static OpenCampaign anOpenCampaign() {
        return anOpenCampaign(aQuestionnaire());
    }

    public static OpenCampaign anOpenCampaign(String questionnaire) {
        Response instrument = aPublishedInstrument(questionnaire);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Response planned = planCampaign(
                List.of(instrument.<String>path("id")), now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.DAYS));
        Response opened = moveCampaign(planned.path("id"), "opening", planned.header("ETag"));
        return new OpenCampaign(
                opened.path("id"), opened.header("ETag"), instrument.path("id"), instrument.path("version"));
    }

    /** A campaign that takes responses, with what is needed to answer and to close it. */
    public record OpenCampaign(String id, String etag, String instrumentId, int instrumentVersion) {

        /** A valid response; change what the test is about. */
        public Map<String, Object> aResponse() {
            Map<String, Object> response = new HashMap<>();
            response.put("instrumentId", instrumentId);
            response.put("instrumentVersion", instrumentVersion);
            response.put("language", "cy");
            response.put("mode", "SELF");
            response.put("answers", new HashMap<>(Map.of("satisfaction", "5")));
            return response;
        }

        public Map<String, Object> aResponseWith(Map<String, Object> answers) {
            Map<String, Object> response = aResponse();
            response.put("answers", answers);
            return response;
        }

        public Response submit(UUID responseId, Object response) {
            return submitAs(RESPONDENTS, responseId, response);
        }

        public Response submitAs(String token, UUID responseId, Object response) {
            return as(token)
                    .contentType(ContentType.JSON)
                    .body(response)
                    .put(BASE + "/campaigns/" + id + "/responses/" + responseId);
        }
    }
}
