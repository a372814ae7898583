package careers.survey.instrument;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static careers.survey.instrument.Authoring.AUDITOR;
import static careers.survey.instrument.Authoring.INSTRUMENTS;
import static careers.survey.instrument.Authoring.SURVEYS;
import static careers.survey.instrument.Authoring.succeed;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class SharedCodeListApiTest {

    private final String survey = "authoring-" + UUID.randomUUID();
    private final String learner = Authoring.forLearners(survey);

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
}
