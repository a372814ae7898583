package careers.insight;

import static careers.insight.campaign.Audience.LEARNER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every table in every form, each as the document describes it, and the words of those that have words in both languages. */
@QuarkusTest
@WithInfrastructure
class FormsApiTest {

    private static final List<String> FORMS = List.of("JSON", "JSON_STAT", "CSV", "CSVW", "HTML");
    private static final Set<String> OF_ONE_LANGUAGE = Set.of("JSON_STAT", "HTML");
    private static final String CONCEPT = "&concept=satisfaction";

    @Test
    void servesEveryTableInEveryForm() {
        // Given
        var story = new Story().withoutNoise();
        Log.take(story.published(LEARNER), story.opened());
        Log.take(Collections.nCopies(25, "4").stream()
                .map(code -> story.answered(LEARNER, code))
                .toList());
        var campaign = "campaign=" + story.campaign();
        for (var form : FORMS) {
            // When
            var answers = List.of(
                    get("/satisfaction?" + campaign, form),
                    get("/questions/comparison?" + campaign + CONCEPT, form),
                    get("/trends?survey=careers-futures-2026" + CONCEPT, form),
                    get("/training-funnel", form),
                    get("/training-funnel-plot?by=PROVIDER", form),
                    get("/training-completion-times?by=PROVIDER", form),
                    select("{\"campaigns\":[\"" + story.campaign() + "\"]}", form));
            // Then
            for (var answer : answers) {
                assertThat(answer.statusCode()).as(form + answer.asString()).isEqualTo(200);
                assertThat(answer.header("Content-Language"))
                        .as(form)
                        .isEqualTo(OF_ONE_LANGUAGE.contains(form) ? "en" : null);
            }
        }
    }

    private static Response get(String table, String form) {
        return Api.as("analyst", "/api/insight/v1" + table + (table.contains("?") ? "&" : "?") + "format=" + form);
    }

    private static Response select(String body, String form) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + TestTokens.token("person-1", Set.of("analyst")))
                .header("Accept-Language", "en")
                .body(body)
                .post("/api/insight/v1/queries?format=" + form);
    }
}
