package careers.insight.crossing;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.insight.campaign.Questionnaires;
import careers.platform.json.CanonicalJson;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of closed campaigns by the name they were shown under. */
@QuarkusTest
@WithInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FinalFigureApiTest {

    private static final String FIGURES = "/api/insight/v1/final-figures/";
    private static final String NOBODY = "4b0f5f6a0f6e4f2f9a3d1b6c7e8d9a0b1c2d3e4f";
    private static final int DIGITS = NOBODY.length();

    private final ClosedCampaign baseline = new ClosedCampaign("2025-09-01T00:00:00Z");
    private final ClosedCampaign campaign = new ClosedCampaign().inAreas();

    @BeforeAll
    void tell() {
        var events = new ArrayList<Message>();
        for (int school = 0; school < 12; school++) {
            events.add(ClosedCampaign.completed(school, "2026-08-31"));
        }
        Log.take(events);
        baseline.answered(288, 0.5, 21).closed();
        campaign.answered(288, 0.6, 22).closed();
    }

    @Test
    void keepsEveryCellUnderItsNameWithWhereItComesFrom() throws Exception {
        // Given
        var table = shown(campaign.crossing("received", "aware"));
        List<Map<String, Object>> cells = table.getList("cells");
        assertThat(cells).hasSizeGreaterThan(3);
        for (var cell : cells) {
            // When
            var kept = figure((String) cell.get("id"));
            // Then
            assertThat(kept.getString("id")).isEqualTo(cell.get("id"));
            assertThat(kept.getMap("cell")).isEqualTo(cell);
            assertThat(kept.getMap("concept")).isEqualTo(table.getMap("concept"));
            assertThat(kept.getMap("by")).isEqualTo(table.getMap("by"));
            assertThat(kept.getMap("definition")).isEqualTo(table.getMap("definition"));
            assertThat(kept.getString("campaign")).isEqualTo(campaign.campaign().toString());
            assertThat(kept.getString("audienceLabel.cy")).isEqualTo("Dysgwyr");
            assertThat(kept.getString("tier")).isEqualTo("FINAL");
            assertThat(kept.getString("tables[0].policy")).isEqualTo(table.getString("policy"));
            assertThat(kept.getInt("tables[0].blocks")).isEqualTo(liveBlocks(campaign));
            assertThat(kept.getString("tables[0].decidedAt")).startsWith(decidedOn());
            assertThat(kept.getString("sha256")).isEqualTo(digest(kept, "cell"));
        }
        assertThat(cells.stream().map(cell -> cell.get("id")).distinct()).hasSameSizeAs(cells);
    }

    private String decidedOn() {
        return Database.value("SELECT to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS')"
                + " FROM final_table WHERE first = 'aware' AND second = 'received' AND campaign_id = '"
                + campaign.campaign() + "'");
    }

    /** What a reader can compute from the answer. */
    private static String digest(JsonPath figure, String member) throws JsonProcessingException {
        var body = new ObjectMapper().readTree(read(figure.getString("id")).asString());
        return CanonicalJson.sha256(body.path(member).toString());
    }

    private static int liveBlocks(ClosedCampaign asked) {
        return shown(Api.as(
                        "analyst", "/api/insight/v1/questions/comparison?concept=aware&campaign=" + asked.campaign()))
                .getInt("tables[0].figures.find { it.audience == 'LEARNER' }.release.blocks");
    }

    @Test
    void saysACellInASentence() {
        // Given
        var id = cell(campaign.crossing("received", "aware"), "YES", "YES");
        // When
        var kept = figure(id);
        // Then
        assertThat(kept.getString("explanation.en"))
                .startsWith("Learners (Autumn 2026): of those whose answer to \"aware?\" is \"Yes\", ")
                .contains(" % answered \"Yes\" to \"received?\", with 95 % confidence between ")
                .contains("It rests on " + kept.getInt("cell.base") + " people");
        assertThat(kept.getString("explanation.cy"))
                .startsWith("Dysgwyr (Hydref 2026): o'r rhai y mae eu hateb i \"aware, te?\" yn \"Ie\", atebodd ");
    }

    @Test
    void namesTheSharesOfEitherDirection() {
        // Given
        var id = cell(campaign.crossing("received", "need"), "SURE", "YES");
        var turned = cell(campaign.crossing("need", "received"), "YES", "SURE");
        // Then
        assertThat(turned).isNotEqualTo(id).startsWith(id.substring(0, DIGITS));
        assertThat(figure(id).getString("by.concept")).isEqualTo("need");
        assertThat(figure(turned).getString("by.concept")).isEqualTo("received");
        assertThat(figure(turned).getInt("cell.count")).isEqualTo(figure(id).getInt("cell.count"));
    }

    @Test
    void saysTheSameLaterAndAfterARestart() {
        // Given
        var id = cell(campaign.crossing("satisfaction", "need"), "SURE", "2");
        var outcome = shown(outcome("need", "SURE", baseline)).getString("contrasts[1].id");
        var before = read(id).asString() + read(outcome).asString();
        // When
        assertThat(campaign.crossing("satisfaction", "received").statusCode()).isEqualTo(200);
        Arc.container().instance(Questionnaires.class).destroy();
        // Then
        assertThat(read(id).asString() + read(outcome).asString()).isEqualTo(before);
    }

    @Test
    void keepsWhatComparesSchoolsUnderItsName() throws Exception {
        // Given
        var outcome = shown(outcome("received", "YES", baseline));
        List<Map<String, Object>> arms = outcome.getList("arms");
        List<Map<String, Object>> contrasts = outcome.getList("contrasts");
        // When
        for (var arm : arms) {
            var kept = figure((String) arm.get("id"));
            // Then
            assertThat(kept.getMap("arm")).isEqualTo(arm);
            assertThat(kept.getString("campaign")).isEqualTo(arm.get("campaign"));
            assertThat(kept.getString("concept.answers[0].label.cy")).isEqualTo("Ie");
            assertThat(kept.getString("by")).isNull();
            assertThat(kept.getString("sha256")).isEqualTo(digest(kept, "arm"));
        }
        for (var contrast : contrasts) {
            var kept = figure((String) contrast.get("id"));
            assertThat(kept.getMap("contrast")).isEqualTo(contrast);
            assertThat(kept.getString("explanation.en")).endsWith(outcome.getString("caution.en"));
            assertThat(kept.getString("sha256")).isEqualTo(digest(kept, "contrast"));
        }
        assertThat(arms).hasSize(4);
        var both = figure((String) contrasts.get(1).get("id"));
        assertThat(both.getList("tables.campaign"))
                .containsExactly(
                        campaign.campaign().toString(), baseline.campaign().toString());
        assertThat(both.getList("tables.blocks")).containsExactly(liveBlocks(campaign), liveBlocks(baseline));
        assertThat(both.getString("explanation.cy")).contains("llai'r un gwahaniaeth yn y llinell sylfaen");
    }

    @Test
    void namesTheSameWithABaselineAndWithout() {
        // Given
        var alone = shown(outcome("satisfaction", "1", null));
        // When
        var compared = shown(outcome("satisfaction", "1", baseline));
        // Then
        assertThat(compared.getList("arms.id").subList(0, 2)).isEqualTo(alone.getList("arms.id"));
        assertThat(compared.getString("contrasts[0].id")).isEqualTo(alone.getString("contrasts[0].id"));
    }

    /** Of places that a name could have, those are read that were shown, and no others. */
    @Test
    void knowsNoFigureThatItsTablesDoNotShow() {
        // Given
        var id = cell(campaign.crossing("received", "aware"), "YES", "YES");
        var ids = new ArrayList<String>();
        for (var table : List.of(campaign.crossing("received", "aware"), campaign.crossing("aware", "received"))) {
            ids.addAll(shown(table).getList("cells.id"));
        }
        var outcome = shown(outcome("received", "YES", baseline));
        var now = outcome.getString("contrasts[0].id").substring(0, DIGITS);
        var before = outcome.getString("contrasts[1].id").substring(0, DIGITS);
        // When
        var read = IntStream.range(0, 20)
                .mapToObj(place -> id.substring(0, DIGITS) + "-" + place)
                .filter(name -> read(name).statusCode() == 200)
                .toList();
        // Then
        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
        for (var forged : List.of(
                before + "-0",
                before + "-2",
                now + "-" + before + "-2",
                before + "-" + NOBODY + "-2",
                now + "-3",
                now + "-00")) {
            assertThatProblem(read(forged)).is(404).hasCode("UNKNOWN_FIGURE");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                NOBODY,
                NOBODY + "-0",
                NOBODY + "-9999999999",
                NOBODY + "-" + NOBODY + "-0",
                "4B0F5F6A0F6E4F2F9A3D1B6C7E8D9A0B1C2D3E4F-0",
                "%27%20OR%20true--",
            })
    void knowsNoFigureThatWasNotShown(String id) {
        assertThatProblem(read(id)).is(404).hasCode("UNKNOWN_FIGURE");
    }

    /** To them it is as if there were none: what is refused is the address, and where live figures are read it is unknown. */
    @ParameterizedTest
    @ValueSource(strings = {"programme-administrator", "auditor", "finance-approver"})
    void tellsNobodyElseWhetherThereIsOne(String role) {
        // Given
        var id = cell(campaign.crossing("received", "aware"), "YES", "YES");
        // When
        var real = Api.as(role, FIGURES + id);
        var none = Api.as(role, FIGURES + NOBODY + "-0");
        // Then
        assertThatProblem(real).is(403);
        assertThat(real.jsonPath().getString("code")).isEqualTo(none.jsonPath().getString("code"));
        assertThat(none.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme-administrator", "analyst"})
    void isNoLiveFigure(String role) {
        var id = cell(campaign.crossing("received", "aware"), "YES", "YES");
        assertThatProblem(Api.as(role, "/api/insight/v1/figures/" + id)).is(404).hasCode("UNKNOWN_FIGURE");
    }

    /** How many blocks are left out would be an exact base. */
    @Test
    void saysNotHowManyBlocksAreLeftOut() {
        // Given
        var left = new ClosedCampaign().answered(200, 0.5, 23).closed();
        left.leaves(
                UUID.fromString(Database.value("SELECT f.response_id FROM response_fact f JOIN leaf l USING (leaf_id)"
                        + " WHERE l.campaign_id = '" + left.campaign() + "' AND f.block = 1 LIMIT 1")));
        // When
        var kept = figure(cell(left.crossing("received", "need"), "SURE", "YES"));
        // Then
        assertThat(Database.value(
                        "SELECT cardinality(left_out) FROM final_leaf WHERE campaign_id = '" + left.campaign() + "'"))
                .isEqualTo("1");
        assertThat(kept.getInt("tables[0].blocks")).isEqualTo(liveBlocks(left));
    }

    @Test
    void namesNothingInATableThatIsWithheld() {
        // Given
        var few = new ClosedCampaign().answered(40, 0.5, 24).closed();
        few.crossing("need", "satisfaction");
        // When
        var name = Database.value("SELECT name FROM final_table WHERE campaign_id = '" + few.campaign() + "'");
        // Then
        assertThatProblem(read(name + "-0")).is(404).hasCode("UNKNOWN_FIGURE");
        assertThat(Api.as("analyst", "text/csv", few.path("need", "satisfaction"))
                        .asString()
                        .strip())
                .endsWith(",")
                .doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE final_table SET decision = '{}'",
                "UPDATE final_table SET name = '" + NOBODY + "'",
                "UPDATE final_table SET decided_at = now()",
                "DELETE FROM final_table",
                "TRUNCATE final_table",
            })
    void refusesToChangeWhatWasDecided(String statement) {
        // Given
        campaign.crossing("received", "aware");
        // Then
        assertThatThrownBy(() -> Database.execute(statement)).hasMessageContaining("decided tables are not changed");
    }

    private static String cell(Response table, String by, String code) {
        return shown(table).getString("cells.find { it.by == '%s' && it.code == '%s' }.id".formatted(by, code));
    }

    private Response outcome(String concept, String codes, ClosedCampaign before) {
        return Api.as(
                "analyst",
                "/api/insight/v1/training-outcomes?campaign=%s&audience=LEARNER&concept=%s&codes=%s%s"
                        .formatted(
                                campaign.campaign(),
                                concept,
                                codes,
                                before == null ? "" : "&baseline=" + before.campaign()));
    }

    private static JsonPath figure(String id) {
        return shown(read(id));
    }

    private static Response read(String id) {
        return Api.as("analyst", FIGURES + id);
    }

    private static JsonPath shown(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("reason")).as(answer.asString()).isNull();
        return answer.jsonPath();
    }
}
