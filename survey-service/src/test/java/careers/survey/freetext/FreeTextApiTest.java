package careers.survey.freetext;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.freetext.FreeTextApi.Written;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class FreeTextApiTest {

    private static final String PHONE = "Ffoniwch fi ar 07700 900123, doedd dim digon o amser";
    private static final List<Map<String, Integer>> NUMBER = List.of(Map.of("start", 15, "end", 27));

    @Test
    void letsATextPassThatHasNothingInItAndTellsItsThemesOnly() {
        Written written = FreeTextApi.write("Dim digon o gynghorwyr yn yr ysgol", "cy");

        FreeTextApi.awaitState(written, "SCREENED_CLEAR");

        try (TopicProbe probe = TopicProbe.on("survey.text.v1")) {
            TopicProbe.Message event = probe.awaitKey(written.textId(), 1).getFirst();
            EventSchemaContract.assertValid("survey.text.coded", event.value());
            JsonPath data = JsonPath.from(event.value());
            assertThat(event.type()).isEqualTo("survey.text.coded");
            assertThat(data.<List<String>>get("themes")).contains("RESOURCES");
            assertThat(data.getString("source")).isEqualTo("RULE");
            assertThat(data.getString("language")).isEqualTo("cy");
            assertThat(event.value()).doesNotContain("gynghorwyr").doesNotContain(written.responseId());
        }
    }

    @Test
    void holdsATextWithAPhoneNumberUntilAReviewerReleasesItAndThenCodesIt() {
        // Given
        Written written = FreeTextApi.write(PHONE, "cy");
        FreeTextApi.awaitState(written, "HELD");
        assertThat(FreeTextApi.released(written)).isEmpty();
        assertThat(Database.value("SELECT count(*) FROM text_coding WHERE text_id = '" + written.textId() + "'"))
                .isEqualTo("0");
        Response held = FreeTextApi.read(written);
        assertThat(held.path("words").toString()).isEqualTo(PHONE);
        assertThat(held.<List<Map<String, Object>>>path("findings"))
                .containsExactly(Map.of("kind", "PHONE", "start", 15, "end", 27));
        assertThat(held.<List<String>>path("allowedActions")).containsExactly("RELEASE", "REDACT");

        // When
        Response released = FreeTextApi.release(written, held.header("ETag"), "A public helpline");

        // Then
        released.then().statusCode(200);
        assertThat(released.<String>path("state")).isEqualTo("RELEASED");
        assertThat(FreeTextApi.released(written)).containsExactly(PHONE);
        try (TopicProbe probe = TopicProbe.on("survey.text.v1")) {
            TopicProbe.Message event = probe.awaitKey(written.textId(), 1).getFirst();
            assertThat(JsonPath.from(event.value()).<List<String>>get("themes")).contains("RESOURCES");
            assertThat(event.sequence()).isEqualTo(1);
        }
        assertThat(Database.value("SELECT string_agg(action || ' ' || coalesce(reason, '-'), ', ' ORDER BY id) FROM"
                        + " audit_entry WHERE target = 'text/" + written.textId() + "'"))
                .isEqualTo("TEXT_READ -, TEXT_RELEASED A public helpline");
    }

    @Test
    void keepsWordsInOnePlaceAndNotBesideTheCodedAnswers() {
        Written written = FreeTextApi.write("Gair unigryw: canarïaid", "cy");

        assertThat(Database.value("SELECT answers FROM response WHERE id = '" + written.responseId() + "'"))
                .isEqualTo("{\"satisfaction\":\"5\"}");
    }

    @Test
    void overwritesWhatAReviewerTakesOut() {
        // Given
        Written written = FreeTextApi.write(PHONE, "cy");
        FreeTextApi.awaitState(written, "HELD");
        Response held = FreeTextApi.read(written);

        // When
        Response redacted =
                FreeTextApi.redact(written, held.header("ETag"), Map.of("reason", "A pupil's number", "parts", NUMBER));

        // Then
        redacted.then().statusCode(200);
        assertThat(redacted.<String>path("state")).isEqualTo("REDACTED");
        assertThat(redacted.<String>path("words")).isEqualTo("Ffoniwch fi ar […], doedd dim digon o amser");
        assertThat(redacted.<List<Object>>path("findings")).isEmpty();
        assertThat(Database.value("SELECT count(*) FROM free_text WHERE words LIKE '%900123%' AND id = '"
                        + written.textId() + "'"))
                .isEqualTo("0");
        assertThat(FreeTextApi.released(written)).containsExactly("Ffoniwch fi ar […], doedd dim digon o amser");
    }

    @Test
    void takesWhatIsLeftOfATextButNoWordThatWasNotInIt() {
        Written written = FreeTextApi.write("Mr Prys was kind but always late", "en");
        FreeTextApi.awaitState(written, "HELD");
        String etag = FreeTextApi.read(written).header("ETag");

        assertThatProblem(FreeTextApi.redact(
                        written, etag, Map.of("reason", "Name", "words", "[The teacher] was never kind")))
                .is(422)
                .hasError("/words", "WORDS_ADDED")
                .doesNotEcho("never");
        Response redacted = FreeTextApi.redact(
                written, etag, Map.of("reason", "Name", "words", "[A teacher] was kind but always late"));

        assertThat(redacted.<String>path("words")).isEqualTo("[A teacher] was kind but always late");
    }

    @Test
    void putsCriesForHelpFirstAndRaisesAnAlarmThatSaysNeitherWhoNorWhere() {
        // Given
        Written older = FreeTextApi.write(PHONE, "cy");
        Written cry = FreeTextApi.write("Dw i'n cael fy mwlio bob dydd", "cy");
        Written danger = FreeTextApi.write("I am going to kill myself tonight", "en");
        FreeTextApi.awaitState(older, "HELD");
        FreeTextApi.awaitState(cry, "HELD");
        FreeTextApi.awaitState(danger, "HELD");

        // When
        List<String> queue = FreeTextApi.queue("HELD").stream()
                .map(item -> (String) item.get("id"))
                .toList();

        // Then
        assertThat(queue).containsSubsequence(danger.textId(), cry.textId(), older.textId());
        assertThat(FreeTextApi.queue("HELD")).noneMatch(item -> item.containsKey("words"));
        try (TopicProbe probe = TopicProbe.on("survey.text.v1")) {
            TopicProbe.Message alarm = probe.awaitKey(cry.textId(), 1).getFirst();
            assertThat(alarm.type()).isEqualTo("survey.text.safeguarding-flagged");
            EventSchemaContract.assertValid("survey.text.safeguarding-flagged", alarm.value());
            JsonPath data = JsonPath.from(alarm.value());
            assertThat(data.<Map<String, Object>>get("")).containsOnlyKeys("textId", "campaignId", "categories");
            assertThat(data.<List<String>>get("categories")).containsExactly("BULLYING");
        }
    }

    @Test
    void pagesThroughTheQueueWithoutLosingItsOrder() {
        for (int i = 0; i < 3; i++) {
            FreeTextApi.awaitState(FreeTextApi.write("Ring 07700 90012" + i, "en"), "HELD");
        }

        List<String> whole = FreeTextApi.queue("HELD").stream()
                .map(item -> (String) item.get("id"))
                .toList();

        assertThat(FreeTextApi.queueByPagesOf(2, "HELD", whole.size())).isEqualTo(whole);
    }

    @Test
    void recordsEveryReadingOfAHeldText() {
        Written written = FreeTextApi.write(PHONE, "cy");
        FreeTextApi.awaitState(written, "HELD");

        FreeTextApi.read(written);
        FreeTextApi.read(written);

        assertThat(Database.value("SELECT count(*) FROM audit_entry WHERE action = 'TEXT_READ' AND actor = 'rhian' AND"
                        + " target = 'text/" + written.textId() + "'"))
                .isEqualTo("2");
    }

    @Test
    void showsTextsToReviewersOnly() {
        Written written = FreeTextApi.write(PHONE, "cy");
        FreeTextApi.awaitState(written, "HELD");

        for (String token :
                List.of(SurveyApi.ADMINISTRATOR, SurveyApi.RESPONDENTS, SurveyApi.SCHOOL, FreeTextApi.ANALYST)) {
            for (String path : List.of(
                    "/text-reviews", "/text-reviews/" + written.textId(), "/text-codings", "/quotation-cases")) {
                assertThatProblem(SurveyApi.as(token).get("/api/survey/v1" + path))
                        .is(403)
                        .hasCode("FORBIDDEN");
            }
        }
    }

    @Test
    void refusesWhatTheStateTheVersionOrTheRulesForbid() {
        Written written = FreeTextApi.write(PHONE, "cy");
        FreeTextApi.awaitState(written, "HELD");
        String etag = FreeTextApi.read(written).header("ETag");

        assertThatProblem(FreeTextApi.release(written, null, "x")).is(428).hasCode("PRECONDITION_REQUIRED");
        assertThatProblem(FreeTextApi.release(written, "\"99\"", "x")).is(412).hasCode("PRECONDITION_FAILED");
        assertThatProblem(FreeTextApi.release(written, etag, " ")).is(422).hasError("/reason", "NOT_BLANK");
        assertThatProblem(FreeTextApi.redact(written, etag, Map.of("reason", "x")))
                .is(422)
                .hasError("/parts", "PARTS_OR_WORDS");
        assertThatProblem(FreeTextApi.redact(
                        written, etag, Map.of("reason", "x", "parts", List.of(Map.of("start", 5, "end", 5000)))))
                .is(422)
                .hasError("/parts/0", "PART_OUTSIDE_TEXT");
        assertThatProblem(FreeTextApi.release(new Written("x", UUID.randomUUID().toString()), etag, "x"))
                .is(404)
                .hasCode("NOT_FOUND");
        String after = FreeTextApi.release(written, etag, "x").header("ETag");
        assertThatProblem(FreeTextApi.release(written, after, "x")).is(409).hasCode("TEXT_ACTION_NOT_ALLOWED");
        assertThatProblem(SurveyApi.as(FreeTextApi.REVIEWER).get("/api/survey/v1/text-reviews?state=SEEN"))
                .is(400)
                .hasError("?state", "NOT_IN_LIST");
        assertThatProblem(SurveyApi.as(FreeTextApi.REVIEWER)
                        .header("Accept-Language", "cy")
                        .get("/api/survey/v1/text-reviews?cursor=AAAA"))
                .is(400)
                .hasCode("INVALID_CURSOR");
    }

    @Test
    void theDatabaseKeepsTheWordsAndTheLifeOfATextFromWhoeverForgets() {
        Written written = FreeTextApi.write(PHONE, "cy");
        FreeTextApi.awaitState(written, "HELD");
        String where = " WHERE id = '" + written.textId() + "'";

        assertThatThrownBy(() -> Database.execute("UPDATE free_text SET words = 'x'" + where))
                .hasMessageContaining("only a redaction");
        assertThatThrownBy(() -> Database.execute("UPDATE free_text SET state = 'SCREENED_CLEAR'" + where))
                .hasMessageContaining("no such step");
        assertThatThrownBy(() -> Database.execute("UPDATE free_text SET coding_due = true" + where))
                .hasMessageContaining("ck_free_text_coding_after_screening");
    }
}
