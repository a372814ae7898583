package careers.insight.question;

import static careers.insight.campaign.Audience.CAREERS_LEADER;
import static careers.insight.campaign.Audience.LEARNER;
import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures by the name they were shown under. */
@QuarkusTest
@WithInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureApiTest {

    private static final String FIGURES = "/api/insight/v1/figures/";

    private final Wave wave = new Wave();

    @BeforeAll
    void tell() {
        Log.take(wave.told("sdc-1"));
        Log.take(wave.answered(LEARNER, 45, "{\"need\":\"UNSURE\"}"));
        Log.take(wave.answered(LEARNER, 15, "{\"need\":\"SURE\"}"));
        Log.take(wave.answered(CAREERS_LEADER, 9, "{\"satisfaction\":\"5\",\"reasons\":[\"NETWORK\"]}"));
        Log.take(wave.closed("{\"LEARNER\":60,\"CAREERS_LEADER\":9}"));
    }

    @Test
    void keepsEveryFigureUnderItsName() {
        // Given
        var shown = answer(wave);
        var id = id(shown, "LEARNER").toString();
        // When
        var kept = Api.as("analyst", FIGURES + id).jsonPath();
        // Then: the same numbers, and how they came about
        assertThat(kept.getString("id")).isEqualTo(id);
        assertThat(kept.getString("figure.estimate"))
                .isEqualTo(shown.getString("tables[0].figures[0].estimate"))
                .isEqualTo("0.25");
        assertThat(kept.getMap("figure.release")).isEqualTo(shown.getMap("tables[0].figures[0].release"));
        assertThat(kept.getString("figure.policy")).isEqualTo("sdc-1");
        assertThat(kept.getList("concepts")).containsExactly("need-level");
        assertThat(kept.getString("question.cy")).isEqualTo("need-level yn Gymraeg");
        assertThat(kept.getString("codeLabel.en")).isEqualTo("SURE in English");
        assertThat(kept.getString("explanation.en"))
                .isEqualTo("Learners: \"SURE in English\" is 25.0 %, with 95 % confidence between 15.8 and 37.2."
                        + " It rests on 60 answers of 60 people in 6 released blocks, under policy sdc-1.");
        assertThat(kept.getString("explanation.cy")).startsWith("Dysgwyr: mae \"SURE yn Gymraeg\" yn 25.0 %");
        assertThat(id(shown, "CAREERS_LEADER")).isNull();
    }

    @Test
    void keepsAFigureWhenLaterOnesHaveTakenItsPlace() {
        // Given
        var growing = new Wave();
        Log.take(growing.told("sdc-1"));
        Log.take(growing.answered(LEARNER, 20, "{\"need\":\"SURE\"}"));
        var first = answer(growing);
        var id = id(first, "LEARNER").toString();
        var before = Api.as("analyst", FIGURES + id).asString();
        // When
        Log.take(growing.answered(LEARNER, 20, "{\"need\":\"UNSURE\"}"));
        var later = answer(growing);
        // Then
        assertThat(id(later, "LEARNER")).isNotEqualTo(id);
        assertThat(Api.as("analyst", FIGURES + id).asString()).isEqualTo(before).contains("\"estimate\":1.0000,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "4b0f5f6a0f6e4f2f9a3d1b6c7e8d9a0b1c2d3e4f-0",
                "4b0f5f6a0f6e4f2f9a3d1b6c7e8d9a0b1c2d3e4f-999999999",
                "4b0f5f6a0f6e4f2f9a3d1b6c7e8d9a0b1c2d3e4f"
            })
    void knowsNoFigureThatWasNotShown(String id) {
        assertThatProblem(Api.as("analyst", FIGURES + id)).is(404).hasCode("UNKNOWN_FIGURE");
        assertThat(Api.as("auditor", FIGURES + id).statusCode()).isEqualTo(403);
    }

    private static JsonPath answer(Wave asked) {
        var answer = Api.as(
                "analyst",
                "/api/insight/v1/questions/comparison?concept=need-level&code=SURE&campaign=" + asked.campaign());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Object id(JsonPath answer, String audience) {
        List<Object> found = answer.getList("tables[0].figures.findAll { it.audience == '%s' }.id".formatted(audience));
        return found.getFirst();
    }
}
