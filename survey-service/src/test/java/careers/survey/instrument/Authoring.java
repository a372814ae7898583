package careers.survey.instrument;

import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.as;

import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The calls by which instruments are written. */
final class Authoring {

    static final String SURVEYS = "/api/survey/v1/surveys";
    static final String INSTRUMENTS = "/api/survey/v1/instruments";
    static final String TRANSLATOR = TestTokens.token("tegwen", Set.of(Roles.TRANSLATOR));
    static final String AUDITOR = TestTokens.token("aled", Set.of(Roles.AUDITOR));

    private Authoring() {}

    /** A learners' questionnaire of this survey. */
    static String forLearners(String survey) {
        return SurveyApi.aQuestionnaire().replace("survey-2026", survey);
    }

    /** The same for parents: linked by its variables. */
    static String forParents(String survey) {
        return forLearners(survey).replace("LEARNER", "PARENT_CARER").replace("Arolwg 2026", "Arolwg rhieni 2026");
    }

    static Response waive(String id, String etag, String textKey, String reason) {
        return json(ADMINISTRATOR, etag, Map.of("reason", reason))
                .put(INSTRUMENTS + "/" + id + "/parity-waivers/" + textKey);
    }

    static Response replace(String id, String etag, String questionnaire) {
        return json(ADMINISTRATOR, etag, questionnaire).put(INSTRUMENTS + "/" + id);
    }

    static Response succeed(String id) {
        return as(ADMINISTRATOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(INSTRUMENTS + "/" + id + "/successor");
    }

    static RequestSpecification json(String token, String etag, Object body) {
        return as(token).header("If-Match", etag).contentType(ContentType.JSON).body(body);
    }

    static String audited(String id) {
        return Database.value("SELECT action FROM audit_entry WHERE target = 'instrument/" + id + "'");
    }
}
