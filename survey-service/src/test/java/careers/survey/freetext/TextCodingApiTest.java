package careers.survey.freetext;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.freetext.FreeTextApi.Written;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class TextCodingApiTest {

    private static final String FRAME = FreeTextApi.BASE + "/theme-frame";
    private static final String CODINGS = FreeTextApi.BASE + "/text-codings";

    private static Response coding(Written written) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Database.value(
                                "SELECT count(*) FROM text_coding WHERE text_id = '" + written.textId() + "'")
                        .equals("1"));
        return SurveyApi.as(FreeTextApi.REVIEWER).get(CODINGS + "/" + written.textId());
    }

    private static Response code(Written written, String etag, List<String> themes) {
        return FreeTextApi.changing(FreeTextApi.REVIEWER, etag)
                .body(Map.of("themes", themes))
                .put(CODINGS + "/" + written.textId() + "/themes");
    }

    @Test
    void asksPeopleAboutTheLeastCertainTextsFirst() {
        // Given
        Written sure = FreeTextApi.write("University open days, UCAS and personal statements", "en");
        Written unsure = FreeTextApi.write("Glas yw fy hoff liw", "cy");
        Written half = FreeTextApi.write("Mwy am brifysgol", "cy");
        List.of(sure, unsure, half).forEach(TextCodingApiTest::coding);

        // When
        List<Map<String, Object>> queue = SurveyApi.as(FreeTextApi.REVIEWER)
                .get(CODINGS + "?order=LEAST_CERTAIN&audience=LEARNER&limit=200")
                .path("items");

        // Then
        assertThat(queue)
                .extracting(item -> item.get("textId"))
                .containsSubsequence(unsure.textId(), half.textId(), sure.textId());
        assertThat(queue).isSortedAccordingTo((a, b) -> (int) a.get("certainty") - (int) b.get("certainty"));
        assertThatProblem(SurveyApi.as(FreeTextApi.REVIEWER).get(CODINGS + "?order=NEWEST"))
                .is(400)
                .hasError("?order", "NOT_IN_LIST");
    }

    @Test
    void lastsWhatAPersonSaysAndTellsItAgain() {
        // Given
        Written written = FreeTextApi.write("Mwy am brifysgol", "cy");
        Response byRule = coding(written);
        assertThat(byRule.<List<String>>path("themes")).containsExactly("UNIVERSITY");

        // When
        Response coded = code(written, byRule.header("ETag"), List.of("RESOURCES", "IDEAL_TIMES", "RESOURCES"));

        // Then
        coded.then().statusCode(200);
        assertThat(coded.<List<String>>path("themes")).containsExactly("IDEAL_TIMES", "RESOURCES");
        assertThat(coded.<String>path("source")).isEqualTo("PERSON");
        try (TopicProbe probe = TopicProbe.on("survey.text.v1")) {
            TopicProbe.Message event = probe.awaitKey(written.textId(), 2).get(1);
            EventSchemaContract.assertValid("survey.text.coded", event.value());
            assertThat(event.sequence()).isEqualTo(2);
            JsonPath data = JsonPath.from(event.value());
            assertThat(data.getString("source")).isEqualTo("PERSON");
            assertThat(data.<List<String>>get("themes")).containsExactly("IDEAL_TIMES", "RESOURCES");
        }
    }

    @Test
    void refusesUnknownThemesStaleVersionsAndHeldTexts() {
        Written written = FreeTextApi.write("Mwy am brifysgol", "cy");
        String etag = coding(written).header("ETag");
        Written held = FreeTextApi.write("Fy enw i yw Mali", "cy");
        FreeTextApi.awaitState(held, "HELD");

        assertThatProblem(code(written, etag, List.of("UNIVERSITY", "NO_SUCH")))
                .is(422)
                .hasErrors(1)
                .hasError("/themes/1", "THEME_UNKNOWN")
                .doesNotEcho("NO_SUCH");
        assertThatProblem(code(written, null, List.of())).is(428).hasCode("PRECONDITION_REQUIRED");
        assertThatProblem(code(written, "\"77\"", List.of())).is(412).hasCode("PRECONDITION_FAILED");
        assertThatProblem(code(held, etag, List.of())).is(404).hasCode("NOT_FOUND");
        assertThatProblem(SurveyApi.as(FreeTextApi.REVIEWER).get(CODINGS + "/" + held.textId()))
                .is(404)
                .hasCode("NOT_FOUND");
    }

    @Test
    void publishesTheNextFrameAndCodesAnewWhatOnlyRulesHaveCoded() {
        // Given
        Written byRule = FreeTextApi.write("Crocodeil yn y dosbarth", "cy");
        Written byPerson = FreeTextApi.write("Crocodeil ar y buarth", "cy");
        coding(byRule);
        code(byPerson, coding(byPerson).header("ETag"), List.of("NO_NEED"))
                .then()
                .statusCode(200);
        Response frame = SurveyApi.as(FreeTextApi.ANALYST).get(FRAME);
        List<Map<String, Object>> themes = new ArrayList<>(frame.path("themes"));
        Map<String, Object> crocodiles = new HashMap<>(themes.getFirst());
        crocodiles.put("code", "CROCODILES_" + frame.<Integer>path("version"));
        crocodiles.put("phrases", Map.of("en", List.of("crocodile"), "cy", List.of("crocodeil")));
        themes.add(crocodiles);

        // When
        Response published = FreeTextApi.changing(SurveyApi.ADMINISTRATOR, frame.header("ETag"))
                .body(Map.of("themes", themes))
                .put(FRAME);

        // Then
        published.then().statusCode(200);
        int version = published.path("version");
        assertThat(version).isEqualTo(frame.<Integer>path("version") + 1);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(coding(byRule).<List<String>>path("themes"))
                        .contains((String) crocodiles.get("code")));
        assertThat(coding(byPerson).<List<String>>path("themes")).containsExactly("NO_NEED");
        try (TopicProbe probe = TopicProbe.on("survey.theme-frame.v1")) {
            TopicProbe.Message event = awaitVersion(probe, version);
            EventSchemaContract.assertValid("survey.theme-frame.published", event.value());
            assertThat(JsonPath.from(event.value()).getInt("version")).isEqualTo(version);
        }
        assertThatThrownBy(() -> Database.execute("UPDATE theme_frame SET document = '{}'"))
                .hasMessageContaining("never changes");
    }

    @Test
    void refusesAFrameThatIsStaleFaultyOrForgetsAThemeAndWhoeverMayNot() {
        Response frame = SurveyApi.as(SurveyApi.ADMINISTRATOR).get(FRAME);
        List<Map<String, Object>> themes = frame.path("themes");
        String etag = frame.header("ETag");

        assertThatProblem(FreeTextApi.changing(SurveyApi.ADMINISTRATOR, "\"0\"")
                        .body(Map.of("themes", themes))
                        .put(FRAME))
                .is(412)
                .hasCode("PRECONDITION_FAILED");
        assertThatProblem(FreeTextApi.changing(SurveyApi.ADMINISTRATOR, etag)
                        .body(Map.of("themes", themes.subList(1, themes.size())))
                        .put(FRAME))
                .is(422)
                .hasError("/themes", "THEME_MISSING");
        assertThatProblem(FreeTextApi.changing(SurveyApi.ADMINISTRATOR, etag)
                        .body("{\"themes\":[{\"code\":\"A1\",\"label\":{\"en\":\"x\"}}]}")
                        .put(FRAME))
                .is(422)
                .hasError("/themes/0/label", "BOTH_LANGUAGES");
        assertThatProblem(FreeTextApi.changing(FreeTextApi.REVIEWER, etag)
                        .body(Map.of("themes", themes))
                        .put(FRAME))
                .is(403)
                .hasCode("FORBIDDEN");
    }

    /** Earlier versions may lie in the topic more than once: whoever replays sends them again. */
    private static TopicProbe.Message awaitVersion(TopicProbe probe, int version) {
        for (int messages = version; ; messages++) {
            Optional<TopicProbe.Message> found = probe.awaitKey("theme-frame", messages).stream()
                    .filter(message -> message.sequence() == version)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
    }
}
