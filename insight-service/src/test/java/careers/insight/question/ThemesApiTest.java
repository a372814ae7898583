package careers.insight.question;

import static careers.insight.campaign.Audience.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.insight.campaign.Questionnaires;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts are coded, coded anew and removed; what is shown is by language, in blocks of its own. */
@QuarkusTest
@WithInfrastructure
class ThemesApiTest {

    private final Wave wave = new Wave();

    @Test
    void sharesThemesByLanguageOfTextsThatFillABlock() throws SQLException {
        // Given: in Welsh 20 texts, of which the first is removed and the second coded anew before any block is full
        withoutNoise("cy");
        withoutNoise("en");
        Log.take(wave.told("sdc-1"));
        Log.take(Message.event("survey.theme-frame.published", "theme-frame", 1, """
                {"version":1,"themes":[{"code":"RESOURCES","label":{"en":"Resources","cy":"Adnoddau"}},
                                       {"code":"TIMING","label":{"en":"Timing","cy":"Amseru"}}]}"""));
        var removed = Ids.next();
        var anew = Ids.next();
        var events = new ArrayList<Message>();
        events.add(coded(removed, 1, "cy", "\"TIMING\""));
        events.add(coded(anew, 1, "cy", "\"TIMING\""));
        events.add(
                Message.event("survey.text.removed", removed.toString(), 2, """
                {"textId":"%s","campaignId":"%s"}""".formatted(removed, wave.campaign())));
        events.add(coded(anew, 2, "cy", "\"RESOURCES\",\"TIMING\""));
        Log.take(events);
        events.clear();
        for (int i = 0; i < 19; i++) {
            events.add(coded(Ids.next(), 1, "cy", i < 7 ? "\"RESOURCES\"" : "\"TIMING\""));
        }
        for (int i = 0; i < 9; i++) {
            events.add(coded(Ids.next(), 1, "en", "\"RESOURCES\""));
        }
        // When
        Log.take(events);
        var themes = answer();
        // Then: ten texts are released, the one coded anew among them; order within the topic is not fixed
        var welsh =
                "tables.find { it.concepts == ['good-practice', 'cy'] }.figures.findAll { it.audience == 'LEARNER' }.";
        assertThat(themes.getList(welsh + "code")).containsExactly("RESOURCES", "TIMING");
        assertThat(themes.getList(welsh + "base.answered")).containsExactly(10, 10);
        var counts = themes.getList(welsh + "count", Integer.class);
        assertThat(counts.get(0) + counts.get(1)).isEqualTo(11);
        assertThat(
                        themes.getList(
                                "tables.find { it.concepts == ['good-practice', 'en'] }.figures.findAll { it.audience == 'LEARNER' }.reason"))
                .containsOnly("BASE_BELOW_MINIMUM");
        assertThat(themes.getList("tables[0].codes.label.cy")).containsExactly("Adnoddau", "Amseru");
        assertThat(themes.getList("notAsked")).containsExactly("improvement");
    }

    /** How many texts are still to be coded nobody has said: from the close on they are shown as soon as they are ten. */
    @Test
    void showsTheLastTextsWhenTheCampaignCloses() throws SQLException {
        // Given
        withoutNoise("cy");
        Log.take(coded(15, "cy"));
        var open = released();
        // When
        Log.take(wave.told("sdc-1"));
        Log.take(
                Message.event("survey.campaign.closed", wave.campaign().toString(), 2, """
                {"campaignId":"%s","closedAt":"2026-12-31T23:59:59Z","accepted":{}}""".formatted(wave.campaign())));
        var closed = released();
        // Then
        Log.take(coded(9, "cy"));
        Log.take(coded(9, "en"));
        var nineMore = released();
        Log.take(coded(1, "cy"));
        Log.take(coded(1, "en"));
        assertThat(List.of(open, closed, nineMore, released())).isEqualTo(List.of("0", "15", "15", "35"));
    }

    private List<Message> coded(int texts, String language) {
        return Stream.generate(() -> coded(Ids.next(), 1, language, "\"TIMING\""))
                .limit(texts)
                .toList();
    }

    private String released() {
        return Database.value("SELECT coalesce(sum(released), 0) FROM leaf WHERE campaign_id = '" + wave.campaign()
                + "' AND audience LIKE '%/%'");
    }

    private void withoutNoise(String language) throws SQLException {
        Database.execute("INSERT INTO leaf (campaign_id, audience, policy, minimum) VALUES ('%s', '%s', 'sdc-1', 10)"
                .formatted(wave.campaign(), Questionnaires.textGroup(LEARNER.name(), "words", language)));
    }

    private Message coded(UUID text, long version, String language, String themes) {
        return Message.event(
                "survey.text.coded", text.toString(), version, """
                {"textId":"%s","campaignId":"%s","audience":"LEARNER","language":"%s","variable":"words",
                 "themes":[%s],"source":"RULE","certainty":80,"frameVersion":1}""".formatted(text, wave.campaign(), language, themes));
    }

    private JsonPath answer() {
        var answer = Api.as("analyst", "/api/insight/v1/questions/themes?campaign=" + wave.campaign());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
