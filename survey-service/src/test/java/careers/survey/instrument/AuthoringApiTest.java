package careers.survey.instrument;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class AuthoringApiTest {

    private static final String SURVEYS = "/api/survey/v1/surveys";
    private static final String INSTRUMENTS = "/api/survey/v1/instruments";
    private static final String TRANSLATOR = TestTokens.token("tegwen", Set.of(Roles.TRANSLATOR));
    private static final String AUDITOR = TestTokens.token("aled", Set.of(Roles.AUDITOR));

    private final String survey = "authoring-" + UUID.randomUUID();
    private final String learner = SurveyApi.aQuestionnaire().replace("survey-2026", survey);
    private final String parent =
            learner.replace("LEARNER", "PARENT_CARER").replace("Arolwg 2026", "Arolwg rhieni 2026");

    // --- linked instruments

    @Test
    void refusesDriftBetweenExactUsesAndNamesBothQuestions() {
        // Given
        SurveyApi.aPublishedInstrument(learner);
        Response drafted = SurveyApi.draft(parent.replace("{\"code\":\"5\",", "{\"code\":\"4\","));

        // When
        Response refused = SurveyApi.publish(drafted.path("id"), drafted.header("ETag"));

        // Then
        assertThatProblem(refused)
                .is(422)
                .hasCode("INSTRUMENT_NOT_PUBLISHABLE")
                .hasError("/questions/0", "EXACT_DRIFT")
                .hasErrors(1);
        assertThat(refused.<List<String>>path("errors.message").getFirst())
                .startsWith("satisfaction (Survey 2026, here)")
                .contains("same answer options in the same order")
                .endsWith("satisfaction (Survey 2026, LEARNER version 1, /questions/0)");
    }

    @Test
    void refusesDriftFromTheAudiencesOwnEarlierVersion() {
        SurveyApi.aPublishedInstrument(learner);

        assertThatProblem(SurveyApi.aPublishedInstrument(learner.replace("{\"code\":\"5\",", "{\"code\":\"4\",")))
                .is(422)
                .hasError("/questions/0", "EXACT_DRIFT");
    }

    @Test
    void letsOnlyOneOfTwoDriftingSiblingsThroughWhenBothArePublishedAtOnce() throws Exception {
        // Given
        Response first = SurveyApi.draft(learner);
        Response second = SurveyApi.draft(parent.replace("{\"code\":\"5\",", "{\"code\":\"4\","));

        // When
        List<Integer> statuses;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> publications = List.of(
                    () -> SurveyApi.publish(first.path("id"), first.header("ETag"))
                            .statusCode(),
                    () -> SurveyApi.publish(second.path("id"), second.header("ETag"))
                            .statusCode());
            statuses = both.invokeAll(publications).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        // Then
        assertThat(statuses).containsExactly(200, 422);
    }

    @Test
    void showsASurveyWithItsInstrumentsAndWhereEachVariableIsUsed() {
        // Given
        String ofLearners = SurveyApi.aPublishedInstrument(learner).path("id");
        String ofParents = SurveyApi.aPublishedInstrument(parent).path("id");
        SurveyApi.draft(learner);

        // When
        Response shown = as(RESPONDENTS).get(SURVEYS + "/" + survey);

        // Then
        assertThat(shown.<List<String>>path("audiences.audience")).containsExactly("LEARNER", "PARENT_CARER");
        assertThat(shown.<List<List<String>>>path("audiences.instruments.id"))
                .containsExactly(List.of(ofLearners), List.of(ofParents));
        Map<String, Object> satisfaction = shown.path("variables.find { it.variable == 'satisfaction' }.uses[1]");
        assertThat(satisfaction)
                .containsEntry("audience", "PARENT_CARER")
                .containsEntry("version", 1)
                .containsEntry("pointer", "/questions/0")
                .containsEntry("type", "SCALE")
                .containsEntry("comparability", "EXACT");
        assertThat(as(ADMINISTRATOR)
                        .get(SURVEYS + "/" + survey)
                        .<List<List<String>>>path("audiences.instruments.id")
                        .getFirst())
                .hasSize(2);
        assertThatProblem(as(RESPONDENTS).get(SURVEYS + "/nobody-knows-it")).is(404);
    }

    @Test
    void listsTheSurveysByName() {
        SurveyApi.draft(learner.replace(survey, "zz-" + survey));
        SurveyApi.aPublishedInstrument(learner);

        assertThat(names(RESPONDENTS))
                .contains(survey)
                .doesNotContain("zz-" + survey)
                .isSorted();
        assertThat(names(ADMINISTRATOR)).contains(survey, "zz-" + survey);
    }

    private static List<String> names(String token) {
        List<String> names = new java.util.ArrayList<>();
        Response page = as(token).get(SURVEYS + "?limit=3");
        names.addAll(page.path("items.survey"));
        while (page.path("next") != null) {
            page = as(token).queryParam("cursor", page.<String>path("next")).get(SURVEYS + "?limit=3");
            names.addAll(page.path("items.survey"));
        }
        return names;
    }

    // --- shared code lists

    private static final String SOURCES = """
            {"sourceLanguage":"en","codes":[
              {"code":"FAMILY","label":{"en":"Family","cy":"Teulu"}},{"code":"NONE","label":{"en":"Nobody","cy":"Neb"}}]}""";

    @Test
    void putsASharedCodeListIntoTheInstrumentWhenItIsPublished() {
        // Given
        Response created = putList("sources", SOURCES, "If-None-Match", "*");
        Response drafted = SurveyApi.draft(learner.replace("\"sources\":[{", "\"unused\":[{"));
        assertThat(drafted.<Object>path("questionnaire.codeLists.sources")).isNull();

        // When
        Response published = SurveyApi.publish(drafted.path("id"), drafted.header("ETag"));

        // Then
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(published.<List<String>>path("questionnaire.codeLists.sources.code"))
                .containsExactly("FAMILY", "NONE");
        assertThat(published.<Map<String, Integer>>path("sharedCodeLists")).containsExactly(Map.entry("sources", 0));
    }

    @Test
    void changesNoPublishedInstrumentWhenASharedListChanges() {
        // Given
        Response created = putList("sources", SOURCES, "If-None-Match", "*");
        Response published = SurveyApi.aPublishedInstrument(learner.replace("\"sources\":[{", "\"unused\":[{"));

        // When
        Response replaced =
                putList("sources", SOURCES.replace("FAMILY", "RELATIVES"), "If-Match", created.header("ETag"));

        // Then
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(as(RESPONDENTS)
                        .get(INSTRUMENTS + "/" + published.path("id"))
                        .<List<String>>path("questionnaire.codeLists.sources.code"))
                .containsExactly("FAMILY", "NONE");
        Response successor = succeed(published.path("id"));
        assertThat(successor.<Object>path("questionnaire.codeLists.sources")).isNull();
        assertThat(SurveyApi.publish(successor.path("id"), successor.header("ETag"))
                        .<List<String>>path("questionnaire.codeLists.sources.code"))
                .containsExactly("RELATIVES", "NONE");
    }

    @Test
    void replacesASharedListOnlyForThoseWhoHaveSeenIt() {
        Response created = putList("sources", SOURCES, "If-None-Match", "*");

        assertThatProblem(putList("sources", SOURCES, "If-None-Match", "*"))
                .is(412)
                .hasCode("CODE_LIST_EXISTS");
        assertThatProblem(putList("sources", SOURCES, "If-Match", "\"7\""))
                .is(412)
                .hasCode("PRECONDITION_FAILED");
        assertThatProblem(putList("sources", SOURCES, "Accept", "*/*")).is(428).hasCode("PRECONDITION_REQUIRED");
        assertThatProblem(putList("others", SOURCES, "If-Match", created.header("ETag")))
                .is(412);
        assertThat(as(AUDITOR).get(SURVEYS + "/" + survey + "/code-lists").<List<String>>path("items.name"))
                .containsExactly("sources");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sourceLanguage\":\"en\",\"codes\":[]}",
                "{\"sourceLanguage\":\"fr\",\"codes\":[{\"code\":\"A\",\"label\":{\"en\":\"A\",\"cy\":\"A\"}}]}",
                "{\"sourceLanguage\":\"en\",\"codes\":[{\"code\":\"a b\",\"label\":{\"en\":\"A\",\"cy\":\"A\"}}]}",
                "{\"sourceLanguage\":\"en\",\"codes\":[null]}",
                "{\"sourceLanguage\":\"en\",\"codes\":[{\"code\":\"A\",\"label\":{\"en\":\"A\"}}]}"
            })
    void refusesASharedListThatNobodyCouldUse(String list) {
        assertThatProblem(putList("sources", list, "If-None-Match", "*"))
                .is(422)
                .hasCode("VALIDATION_FAILED");
    }

    private Response putList(String name, String list, String header, String value) {
        return as(ADMINISTRATOR)
                .header(header, value)
                .contentType(ContentType.JSON)
                .body(list)
                .put(SURVEYS + "/" + survey + "/code-lists/" + name);
    }

    // --- drafts

    @Test
    void replacesADraftAndRemembersWhichTranslationsAreOutOfDate() {
        // Given
        Response drafted = SurveyApi.draft(learner);

        // When
        Response replaced =
                replace(drafted.path("id"), drafted.header("ETag"), learner.replace("Who most?", "Who best?"));

        // Then
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isNotEqualTo(drafted.header("ETag"));
        assertThat(replaced.<Integer>path("questionnaire.questions[1].label.sourceRev"))
                .isEqualTo(2);
        assertThat(replaced.<Integer>path("questionnaire.questions[1].label.translatedRev"))
                .isEqualTo(1);
        assertThatProblem(SurveyApi.publish(replaced.path("id"), replaced.header("ETag")))
                .is(422)
                .hasError("/questions/1/label/cy", "TRANSLATION_STALE")
                .hasErrors(1);
    }

    @Test
    void changesADraftOnlyForThoseWhoHaveSeenIt() {
        Response drafted = SurveyApi.draft(learner);
        String id = drafted.path("id");

        assertThatProblem(replace(id, "\"9\"", learner)).is(412);
        assertThatProblem(as(ADMINISTRATOR)
                        .contentType(ContentType.JSON)
                        .body(learner)
                        .put(INSTRUMENTS + "/" + id))
                .is(428);
        assertThatProblem(as(ADMINISTRATOR).header("If-Match", "\"9\"").delete(INSTRUMENTS + "/" + id))
                .is(412);
        assertThatProblem(as(TRANSLATOR)
                        .header("If-Match", drafted.header("ETag"))
                        .delete(INSTRUMENTS + "/" + id))
                .is(403);
    }

    @Test
    void discardsADraftAndKeepsThatItDid() {
        Response drafted = SurveyApi.draft(learner);
        String id = drafted.path("id");

        Response discarded =
                as(ADMINISTRATOR).header("If-Match", drafted.header("ETag")).delete(INSTRUMENTS + "/" + id);

        assertThat(discarded.statusCode()).isEqualTo(204);
        assertThatProblem(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + id)).is(404);
        assertThat(audited(id)).isEqualTo("INSTRUMENT_DISCARDED");
    }

    @Test
    void refusesEveryChangeOfAPublishedInstrument() {
        Response published = SurveyApi.aPublishedInstrument(learner);
        String id = published.path("id");
        String etag = published.header("ETag");

        assertThatProblem(replace(id, etag, learner)).is(409).hasCode("INSTRUMENT_ALREADY_PUBLISHED");
        assertThatProblem(as(ADMINISTRATOR).header("If-Match", etag).delete(INSTRUMENTS + "/" + id))
                .is(409);
        assertThatProblem(waive(id, etag, "title", "because")).is(409).hasCode("INSTRUMENT_ALREADY_PUBLISHED");
    }

    @Test
    void servesAPublishedInstrumentToBeKeptForEver() {
        Response published = SurveyApi.aPublishedInstrument(learner);
        String path = INSTRUMENTS + "/" + published.path("id");

        Response read = as(RESPONDENTS).get(path);

        assertThat(read.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(read.header("ETag")).matches("\"[0-9]+\"");
        assertThat(as(RESPONDENTS)
                        .header("If-None-Match", read.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        assertThat(as(RESPONDENTS).header("If-None-Match", "\"x\"").get(path).statusCode())
                .isEqualTo(200);
        assertThat(SurveyApi.draft(learner).header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void draftsTheNextVersionWithItsTextsAndTheirRevisions() {
        // Given
        String id = SurveyApi.aPublishedInstrument(learner).path("id");

        // When
        Response successor = succeed(id);

        // Then
        assertThat(successor.statusCode()).isEqualTo(201);
        assertThat(successor.<String>path("basedOn")).isEqualTo(id);
        assertThat(successor.<String>path("status")).isEqualTo("DRAFT");
        Response changed =
                replace(successor.path("id"), successor.header("ETag"), learner.replace("Who most?", "Who best?"));
        assertThatProblem(SurveyApi.publish(changed.path("id"), changed.header("ETag")))
                .is(422)
                .hasError("/questions/1/label/cy", "TRANSLATION_STALE");
        assertThatProblem(replace(changed.path("id"), changed.header("ETag"), parent))
                .is(422)
                .hasError("/audience", "SUCCESSOR_DIFFERS");
        assertThatProblem(succeed(changed.path("id"))).is(409).hasCode("INSTRUMENT_NOT_PUBLISHED");
    }

    @Test
    void refusesADraftWithTextsThatNobodyCouldTranslate() {
        assertThatProblem(SurveyApi.draft(learner.replace("Who most?", "Who\\u0007 most?")))
                .is(422)
                .hasCode("VALIDATION_FAILED")
                .hasError("/questions/1/label/en", "LABEL_NOT_TEXT");
    }

    // --- reports

    @Test
    void validatesADraftInTheReadersLanguageWithoutChangingIt() {
        // Given
        SurveyApi.aPublishedInstrument(learner);
        Response drafted = SurveyApi.draft(
                parent.replace("{\"code\":\"5\",", "{\"code\":\"4\",").replace("\"cy\":\"Pwy?\"", "\"cy\":\"\""));

        // When
        Response report = as(ADMINISTRATOR)
                .header("Accept-Language", "cy")
                .post(INSTRUMENTS + "/" + drafted.path("id") + "/validation");

        // Then
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.header("Content-Language")).isEqualTo("cy");
        assertThat(report.<Boolean>path("valid")).isFalse();
        assertThat(report.<List<String>>path("findings.findAll { it.severity == 'ERROR' }.code"))
                .containsExactly("WELSH_MISSING", "EXACT_DRIFT");
        assertThat(report.<String>path("findings[0].message")).isEqualTo("heb destun Cymraeg");
        assertThat(report.<String>path("findings[1].related[0].title.en")).isEqualTo("Survey 2026");
        assertThat(report.<List<String>>path("findings.severity"))
                .isSortedAccordingTo((a, b) -> a.equals(b) ? 0 : a.equals("ERROR") ? -1 : 1);
        assertThat(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + drafted.path("id")).header("ETag"))
                .isEqualTo(drafted.header("ETag"));
    }

    @Test
    void tellsHowADraftRelatesToTheLastPublishedVersion() {
        Response published = SurveyApi.aPublishedInstrument(learner);
        Response successor = succeed(published.path("id"));
        Response changed = replace(
                successor.path("id"),
                successor.header("ETag"),
                learner.replace("\"maxLength\":100", "\"maxLength\":200"));

        Response report = as(ADMINISTRATOR).post(INSTRUMENTS + "/" + changed.path("id") + "/validation");
        Response compared = as(ADMINISTRATOR)
                .queryParam("with", published.<String>path("id"))
                .get(INSTRUMENTS + "/" + changed.path("id") + "/compatibility");

        assertThat(report.<Boolean>path("valid")).as(report.asString()).isTrue();
        assertThat(report.<String>path("lastPublished.verdict")).isEqualTo("EXTENDS");
        assertThat(compared.<String>path("verdict")).isEqualTo("EXTENDS");
        assertThat(compared.<String>path("variables.find { it.variable == 'comment' }.change"))
                .isEqualTo("EXTENDED");
        assertThat(compared.<String>path("variables.find { it.variable == 'comment' }.meaning"))
                .isEqualTo("Old answers stay valid; what was added could not be answered then.");
    }

    @Test
    void comparesWithAnInstrumentThatIsThere() {
        String id = SurveyApi.aPublishedInstrument(learner).path("id");

        assertThatProblem(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + id + "/compatibility"))
                .is(400);
        assertThatProblem(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + id + "/compatibility?with=x"))
                .is(400);
        assertThatProblem(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + id + "/compatibility?with=" + UUID.randomUUID()))
                .is(404);
        String draft = SurveyApi.draft(learner).path("id");
        assertThatProblem(as(AUDITOR).get(INSTRUMENTS + "/" + id + "/compatibility?with=" + draft))
                .is(404);
    }

    @Test
    void reportsHowTheLanguagesStand() {
        Response drafted = SurveyApi.draft(
                learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"Who?\"").replace("\"cy\":\"Mwy?\"", "\"cy\":\"\""));

        Response report = as(TRANSLATOR).get(INSTRUMENTS + "/" + drafted.path("id") + "/parity");

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.<Integer>path("texts")).isEqualTo(10);
        assertThat(report.<Integer>path("translated")).isEqualTo(9);
        assertThat(report.<Boolean>path("equal")).isFalse();
        assertThat(report.<List<String>>path("findings.code"))
                .containsExactlyInAnyOrder("WELSH_MISSING", "WELSH_IS_ENGLISH");
        assertThatProblem(as(RESPONDENTS).get(INSTRUMENTS + "/" + drafted.path("id") + "/parity"))
                .is(403);
    }

    // --- waivers

    @Test
    void publishesAnUnequalTextOnlyWithANamedReasonThatIsAudited() {
        // Given
        Response drafted = SurveyApi.draft(learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"Who?\""));
        String id = drafted.path("id");
        assertThatProblem(SurveyApi.publish(id, drafted.header("ETag")))
                .is(422)
                .hasError("/questions/2/label/cy", "WELSH_IS_ENGLISH");

        // When
        Response waived = waive(id, drafted.header("ETag"), "questions.sources.label", "The name of a band");

        // Then
        assertThat(waived.statusCode()).as(waived.asString()).isEqualTo(200);
        Response published = SurveyApi.publish(id, waived.header("ETag"));
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(published.<List<String>>path("parityWaivers.textKey")).containsExactly("questions.sources.label");
        assertThat(published.<List<String>>path("parityWaivers.reason")).containsExactly("The name of a band");
        assertThat(Database.value("SELECT reason FROM audit_entry WHERE action = 'PARITY_WAIVED' AND target ="
                        + " 'instrument/" + id + "'"))
                .isEqualTo("The name of a band");
    }

    @Test
    void neverWaivesWhatIsMissing() {
        Response drafted = SurveyApi.draft(learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"\""));

        assertThatProblem(waive(drafted.path("id"), drafted.header("ETag"), "questions.sources.label", "No time"))
                .is(422)
                .hasCode("NOTHING_TO_WAIVE");
    }

    @Test
    void letsAWaiverFallWhenTheTextChanges() {
        // Given
        String unequal = learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"Who?\"");
        Response drafted = SurveyApi.draft(unequal);
        Response waived =
                waive(drafted.path("id"), drafted.header("ETag"), "questions.sources.label", "The name of a band");

        // When
        Response changed = replace(
                drafted.path("id"),
                waived.header("ETag"),
                unequal.replace("\"cy\":\"Who?\"", "\"cy\":\"Who are you?\""));

        // Then
        assertThatProblem(SurveyApi.publish(changed.path("id"), changed.header("ETag")))
                .is(422)
                .hasError("/questions/2/label/cy", "WELSH_IS_ENGLISH");
    }

    @Test
    void takesAWaiverBack() {
        Response drafted = SurveyApi.draft(learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"Who?\""));
        String path = INSTRUMENTS + "/" + drafted.path("id") + "/parity-waivers/questions.sources.label";
        Response waived =
                waive(drafted.path("id"), drafted.header("ETag"), "questions.sources.label", "The name of a band");

        Response withdrawn =
                as(ADMINISTRATOR).header("If-Match", waived.header("ETag")).delete(path);

        assertThat(withdrawn.<List<Object>>path("parityWaivers")).isEmpty();
        assertThatProblem(as(ADMINISTRATOR)
                        .header("If-Match", withdrawn.header("ETag"))
                        .delete(path))
                .is(404);
    }

    @Test
    void wantsAReasonFromAnAdministratorWhoHasSeenTheText() {
        Response drafted = SurveyApi.draft(learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"Who?\""));
        String path = INSTRUMENTS + "/" + drafted.path("id") + "/parity-waivers/questions.sources.label";

        assertThatProblem(waive(drafted.path("id"), drafted.header("ETag"), "questions.sources.label", " "))
                .is(422)
                .hasCode("VALIDATION_FAILED");
        assertThatProblem(waive(drafted.path("id"), "\"9\"", "questions.sources.label", "because"))
                .is(412);
        assertThatProblem(json(TRANSLATOR, drafted.header("ETag"), Map.of("reason", "because"))
                        .put(path))
                .is(403);
    }

    private static Response waive(String id, String etag, String textKey, String reason) {
        return json(ADMINISTRATOR, etag, Map.of("reason", reason))
                .put(INSTRUMENTS + "/" + id + "/parity-waivers/" + textKey);
    }

    private static Response replace(String id, String etag, String questionnaire) {
        return json(ADMINISTRATOR, etag, questionnaire).put(INSTRUMENTS + "/" + id);
    }

    private static Response succeed(String id) {
        return as(ADMINISTRATOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(INSTRUMENTS + "/" + id + "/successor");
    }

    private static RequestSpecification json(String token, String etag, Object body) {
        return as(token).header("If-Match", etag).contentType(ContentType.JSON).body(body);
    }

    private static String audited(String id) {
        return Database.value("SELECT action FROM audit_entry WHERE target = 'instrument/" + id + "'");
    }
}
