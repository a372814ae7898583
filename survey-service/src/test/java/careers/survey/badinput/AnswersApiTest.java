package careers.survey.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.platform.testing.badinput.Attack;
import careers.platform.testing.badinput.Rows;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that nobody ought to give, and those that only look like it. */
@QuarkusTest
@WithInfrastructure
class AnswersApiTest {

    private OpenCampaign campaign;

    @BeforeEach
    void open() {
        campaign = SurveyApi.anOpenCampaign(AnswerCorpus.questionnaire());
    }

    @Test
    void refusesEveryAnswerThatIsNoneByItsPlaceAndStoresNothing() {
        // Given
        String before = Rows.snapshot();
        List<String> findings = new ArrayList<>();

        // When
        AnswerCorpus.wrong().forEach(wrong -> check(wrong, response(wrong.member()), findings));

        // Then
        assertThat(String.join("\n", findings)).isEmpty();
        assertThat(Rows.snapshot()).isEqualTo(before);
    }

    @Test
    void refusesEveryMemberOfAResponseThatIsNone() {
        String before = Rows.snapshot();
        List<String> findings = new ArrayList<>();
        AnswerCorpus.wrongMembers().forEach(wrong -> {
            String name = wrong.member().substring(1, wrong.member().indexOf('"', 1));
            String others = response("\"hours\":1").replaceFirst("\"" + name + "\":(\\{[^}]*}|[^,]+),?", "");
            String started = "completedAt".equals(name) ? ",\"startedAt\":\"2026-01-11T09:00:00Z\"" : "";
            check(
                    wrong,
                    "{" + wrong.member() + started + "," + others.substring(1).replaceFirst(",}$", "}"),
                    findings);
        });

        assertThat(String.join("\n", findings)).isEmpty();
        assertThat(Rows.snapshot()).isEqualTo(before);
    }

    @Test
    void keepsWordsOfEveryScriptAsTheyAre() {
        AnswerCorpus.words().forEach(words -> {
            UUID id = UUID.randomUUID();

            Response accepted = campaign.submit(id, campaign.aResponseWith(Map.of("year", "Y7", "words", words)));

            assertThat(accepted.statusCode()).as(words + accepted.asString()).isEqualTo(201);
            assertThat(stored(id)).isEqualTo(words);
        });
    }

    @Test
    void tellsComposedLettersFromLettersWithMarks() {
        UUID id = UUID.randomUUID();
        campaign.submit(id, campaign.aResponseWith(Map.of("year", "Y7", "words", "ŵ")));

        Response twin = campaign.submit(id, campaign.aResponseWith(Map.of("year", "Y7", "words", "w\u0302")));

        assertThat(twin.statusCode()).isEqualTo(409);
        assertThat(twin.<String>path("code")).isEqualTo("RESPONSE_CONTENT_DIFFERS");
    }

    @Test
    void takesNumbersHoweverTheyAreWritten() {
        for (String number : List.of("0", "-0", "-0.0", "50", "5e1", "0.1", "50.0", "5.00E0")) {
            Response accepted = campaign.submit(UUID.randomUUID(), response("\"hours\":" + number));

            assertThat(accepted.statusCode()).as(number + accepted.asString()).isEqualTo(201);
        }
    }

    @Test
    void holdsWordsThatTellOfDangerForAPersonInsteadOfLosingThem() {
        UUID id = UUID.randomUUID();
        String words = "Dw i eisiau lladd fy hun, I want to kill myself";

        campaign.submit(id, campaign.aResponseWith(Map.of("year", "Y7", "words", words)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.value(
                                "SELECT state || urgency FROM free_text WHERE response_id = '" + id + "'"))
                        .startsWith("HELD"));
        assertThat(stored(id)).isEqualTo(words);
    }

    private void check(AnswerCorpus.Wrong wrong, String response, List<String> findings) {
        Response refused = campaign.submit(UUID.randomUUID(), response);
        if (!isRefusedRight(refused, wrong)) {
            findings.add(shortened(wrong.toString()) + "\n    " + refused.statusCode() + " "
                    + shortened(refused.asString()));
        }
    }

    private static String stored(UUID id) {
        return Database.value("SELECT words FROM free_text WHERE response_id = '" + id + "'");
    }

    private String response(String member) {
        String year = member.startsWith("\"year\"") ? "" : "\"year\":\"Y7\",";
        return "{\"instrumentId\":\"%s\",\"instrumentVersion\":%d,\"language\":\"en\",\"mode\":\"SELF\",\"answers\":{%s%s}}"
                .formatted(campaign.instrumentId(), campaign.instrumentVersion(), year, member);
    }

    private static boolean isRefusedRight(Response refused, AnswerCorpus.Wrong wrong) {
        boolean expected = wrong.code() == null
                ? refused.statusCode() == 400 || refused.statusCode() == 422
                : refused.statusCode() == 422;
        if (!expected || !refused.contentType().startsWith("application/problem+json")) {
            return false;
        }
        List<Map<String, String>> errors = refused.path("errors");
        return errors.stream()
                        .anyMatch(e -> (e.get("pointer").equals(wrong.pointer()) || isWithin(e.get("pointer"), wrong))
                                && (wrong.code() == null || wrong.code().equals(e.get("code"))))
                && !refused.asString().contains(Attack.CANARY);
    }

    /** An item of a list may be named where only the list was foreseen. */
    private static boolean isWithin(String pointer, AnswerCorpus.Wrong wrong) {
        return wrong.code() == null && pointer.startsWith(wrong.pointer() + "/");
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
