package careers.survey.translation;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class TranslationApiTest {

    private static final String INSTRUMENTS = "/api/survey/v1/instruments/";
    private static final String TRANSLATOR = TestTokens.token("tegwen", Set.of(Roles.TRANSLATOR));
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PO = "text/x-gettext-translation";

    private final String questionnaire =
            SurveyApi.aQuestionnaire().replace("survey-2026", "translated-" + UUID.randomUUID());

    @Test
    void takesATranslationBackFromAPoFile() {
        // Given
        String id = SurveyApi.draft(questionnaire).path("id");
        Response exported = as(TRANSLATOR).get(INSTRUMENTS + id + "/translations.po");
        assertThat(exported.statusCode()).isEqualTo(200);
        assertThat(exported.contentType()).startsWith(PO);

        // When
        Response imported = put(
                id,
                "po",
                PO,
                exported.header("ETag"),
                text(exported).replace("msgstr \"Mwy?\"", "msgstr \"Rhywbeth â tŷ?\""));

        // Then
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(200);
        assertThat(imported.<Integer>path("texts")).isEqualTo(10);
        assertThat(imported.<Integer>path("changed")).isEqualTo(1);
        Response read = as(TRANSLATOR).get(INSTRUMENTS + id);
        assertThat(read.<String>path("questionnaire.questions[3].label.cy")).isEqualTo("Rhywbeth â tŷ?");
        assertThat(read.header("ETag")).isEqualTo(imported.header("ETag"));
        assertThat(Database.value("SELECT actor FROM audit_entry WHERE action = 'TRANSLATION_IMPORTED' AND target ="
                        + " 'instrument/" + id + "'"))
                .isEqualTo("tegwen");
    }

    @Test
    void takesAWorkbookBackUnchanged() {
        String id = SurveyApi.draft(questionnaire).path("id");
        Response exported = as(TRANSLATOR).get(INSTRUMENTS + id + "/translations.xlsx");

        Response imported = put(id, "xlsx", XLSX, exported.header("ETag"), exported.asByteArray());

        assertThat(exported.contentType()).startsWith(XLSX);
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(200);
        assertThat(imported.<Integer>path("changed")).isEqualTo(0);
        assertThat(imported.<Integer>path("stale")).isEqualTo(0);
    }

    @Test
    void changesNothingWhenOneTextDoesNotFit() {
        // Given
        String id = SurveyApi.draft(questionnaire).path("id");
        Response exported = as(TRANSLATOR).get(INSTRUMENTS + id + "/translations.po");
        String file = text(exported)
                .replace("msgstr \"Mwy?\"", "msgstr \"=cmd\"")
                .replace("msgstr \"Pwy?\"", "msgstr \"Pa rai?\"");

        // When
        Response refused = put(id, "po", PO, exported.header("ETag"), file);

        // Then
        assertThatProblem(refused)
                .is(422)
                .hasCode("TRANSLATION_REFUSED")
                .hasError("/texts/questions.comment.label", "TRANSLATION_FORMULA")
                .hasErrors(1)
                .doesNotEcho("=cmd");
        assertThat(as(TRANSLATOR).get(INSTRUMENTS + id).header("ETag")).isEqualTo(exported.header("ETag"));
    }

    @Test
    void takesAFileOnlyForTheVersionThatWasExported() {
        Response drafted = SurveyApi.draft(questionnaire);
        String id = drafted.path("id");
        String file = text(as(TRANSLATOR).get(INSTRUMENTS + id + "/translations.po"));

        assertThatProblem(put(id, "po", PO, "\"9\"", file)).is(412);
        assertThatProblem(put(id, "po", PO, drafted.header("ETag"), "nonsense"))
                .is(422)
                .hasCode("TRANSLATION_UNREADABLE");
        assertThatProblem(put(id, "xlsx", XLSX, drafted.header("ETag"), "nonsense".getBytes(StandardCharsets.UTF_8)))
                .is(422)
                .hasCode("TRANSLATION_UNREADABLE");
        assertThatProblem(put(id, "po", XLSX, drafted.header("ETag"), file.getBytes(StandardCharsets.UTF_8)))
                .is(415);
        Response published = SurveyApi.publish(id, drafted.header("ETag"));
        assertThatProblem(put(id, "po", PO, published.header("ETag"), file))
                .is(409)
                .hasCode("INSTRUMENT_ALREADY_PUBLISHED");
    }

    @Test
    void opensToTranslatorsAndAdministratorsOnly() {
        String id = SurveyApi.draft(questionnaire).path("id");

        assertThat(as(RESPONDENTS).get(INSTRUMENTS + id + "/translations.po").statusCode())
                .isEqualTo(403);
        assertThat(as(TRANSLATOR)
                        .get(INSTRUMENTS + UUID.randomUUID() + "/translations.xlsx")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String text(Response exported) {
        return new String(exported.asByteArray(), StandardCharsets.UTF_8);
    }

    private static Response put(String id, String suffix, String type, String etag, String file) {
        return put(id, suffix, type, etag, file.getBytes(StandardCharsets.UTF_8));
    }

    private static Response put(String id, String suffix, String type, String etag, byte[] file) {
        return as(TRANSLATOR)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("If-Match", etag)
                .contentType(type)
                .body(file)
                .put(INSTRUMENTS + id + "/translations." + suffix);
    }
}
