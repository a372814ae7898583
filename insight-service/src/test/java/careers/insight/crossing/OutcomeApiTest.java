package careers.insight.crossing;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Careers leaders of the first half of the schools completed training before the campaign opened; one more does so later. */
@QuarkusTest
@WithInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomeApiTest {

    private static final int PEOPLE = 288;

    private final ClosedCampaign baseline = new ClosedCampaign("2025-09-01T00:00:00Z");
    private final ClosedCampaign campaign = new ClosedCampaign().inAreas();

    @BeforeAll
    void tell() {
        var events = new ArrayList<Message>();
        for (int school = 0; school < 12; school++) {
            events.add(ClosedCampaign.completed(school, "2026-08-31"));
        }
        events.add(ClosedCampaign.completed(20, "2026-09-01"));
        Log.take(events);
        baseline.answered(PEOPLE, 0.5, 11).closed();
        campaign.answered(PEOPLE, 0.5, 12).closed();
    }

    /** Which schools are trained is fixed before anything else completes, whichever test is first. */
    @BeforeEach
    void ask() {
        shown("received", "YES", null);
    }

    @Test
    void comparesTrainedSchoolsWithOthersAndCallsItAnAssociation() {
        // When
        var outcome = shown("received", "YES", null);
        // Then
        assertThat(Database.value("SELECT string_agg(leaf, ' ' ORDER BY leaf) FROM final_leaf WHERE campaign_id = '"
                        + campaign.campaign() + "'"))
                .isEqualTo("LEARNER LEARNER@LONDON");
        assertThat(outcome.getString("kind")).isEqualTo("ASSOCIATION");
        assertThat(outcome.getString("caution.cy")).startsWith("Cysylltiad, nid effaith");
        assertThat(outcome.getList("arms.arm")).containsExactly("TRAINED", "OTHERS");
        assertThat(outcome.getList("arms.schools")).containsExactly(12, 12);
        assertThat(outcome.getInt("arms[0].people")).isBetween(104, 184);
        assertThat(outcome.getList("contrasts.measure")).containsExactly("DIFFERENCE");
        assertThat(outcome.getInt("contrasts[0].degrees")).isEqualTo(23);
        assertThat(outcome.getDouble("contrasts[0].estimate"))
                .isBetween(
                        outcome.getDouble("contrasts[0].interval.lower"),
                        outcome.getDouble("contrasts[0].interval.upper"));
        assertThat(outcome.getFloat("arms[0].estimate") - outcome.getFloat("arms[1].estimate"))
                .isCloseTo(outcome.getFloat("contrasts[0].estimate"), Offset.offset(0.0002f));
    }

    /** Who completes after it was first asked changes nothing, for this question or another. */
    @Test
    void movesNoSchoolWhenALeaderCompletesLater() {
        // Given
        var later = new ClosedCampaign().answered(PEOPLE, 0.5, 13).closed();
        var before = ask(later, "received", "YES", null).asString();
        // When
        Log.take(ClosedCampaign.completed(23, "2026-08-30"));
        // Then
        assertThat(ask(later, "received", "YES", null).asString()).isEqualTo(before);
        assertThat(ask(later, "need", "SURE", null).jsonPath().getList("arms.schools"))
                .containsExactly(12, 12);
    }

    @Test
    void subtractsTheDifferenceOfAnEarlierCampaign() {
        // When
        var outcome = shown("need", "SURE", baseline);
        // Then
        assertThat(outcome.getList("arms.campaign"))
                .containsExactly(
                        campaign.campaign().toString(),
                        campaign.campaign().toString(),
                        baseline.campaign().toString(),
                        baseline.campaign().toString());
        assertThat(outcome.getList("contrasts.measure")).containsExactly("DIFFERENCE", "DIFFERENCE_IN_DIFFERENCES");
        assertThat(outcome.getInt("contrasts[1].degrees")).isEqualTo(23);
        assertThat(outcome.getFloat("contrasts[1].standardError"))
                .isGreaterThan(outcome.getFloat("contrasts[0].standardError"));
        assertThatProblem(ask(baseline, "need", "SURE", campaign)).is(422).hasCode("BASELINE_NOT_EARLIER");
    }

    @Test
    void showsTheSameInEveryFormAndOnlyOnceDecided() {
        // Given
        var json = shown("received", "YES", null);
        var path = path(campaign, "received", "YES", null);
        // When
        var csv = Api.as("analyst", "text/csv", path).asString().lines().toList();
        var cube = Api.as("analyst", path + "&format=JSON_STAT").jsonPath();
        var page = Api.as("analyst", "text/html", path).asString();
        // Then
        assertThat(csv).hasSize(4);
        assertThat(csv.get(3))
                .contains("DIFFERENCE,Difference,Gwahaniaeth,ASSOCIATION,FREE,,A,F,"
                        + text(json, "contrasts[0].estimate"));
        assertThat(cube.getMap("value").values()).contains(12, json.getInt("arms[0].people"));
        assertThat(page).contains("<caption>", "An association, not an effect");
        assertThat(Api.as("analyst", path + "&format=CSVW").statusCode()).isEqualTo(200);
        assertThat(ask(campaign, "received", "YES", null).header("ETag"))
                .isEqualTo(ask(campaign, "received", "YES", null).header("ETag"));
    }

    private static String text(JsonPath json, String path) {
        return new BigDecimal(json.getString(path)).setScale(4).toPlainString();
    }

    @Test
    void saysWhenASideIsTooSmall() {
        // Given
        var lopsided = new ClosedCampaign("2026-08-15T00:00:00Z")
                .answered(120, 0.5, 14)
                .closed();
        // When: nobody had completed by then
        var outcome = ask(lopsided, "need", "SURE", null).jsonPath();
        // Then
        assertThat(outcome.getString("reason")).isEqualTo("ARM_TOO_SMALL");
        assertThat(outcome.getList("arms")).isEmpty();
        assertThat(outcome.getList("contrasts")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "need, 'SURE,UNSURE', 422, CODES_NOT_COMPARABLE",
        "need, YES, 422, CODES_NOT_COMPARABLE",
        "need, 'SURE,', 422, CODES_NOT_COMPARABLE",
        "need, '', 400, MALFORMED_REQUEST",
        "sources, FAMILY, 422, CONCEPT_NOT_CROSSABLE",
        "unheard-of, YES, 422, CONCEPT_NOT_CROSSABLE",
    })
    void refusesWhatCannotBeCompared(String concept, String codes, int status, String code) {
        assertThatProblem(ask(campaign, concept, codes, null)).is(status).hasCode(code);
    }

    @Test
    void givesNothingBeforeTheEnd() {
        var open = new ClosedCampaign().answered(20, 0.5, 15);
        assertThatProblem(ask(open, "need", "SURE", null)).is(409).hasCode("CAMPAIGN_NOT_FINAL");
        assertThatProblem(Api.as("analyst", "/api/insight/v1/training-outcomes?campaign=" + open.campaign()))
                .is(400)
                .hasError("?audience", "REQUIRED");
    }

    private JsonPath shown(String concept, String codes, ClosedCampaign before) {
        var answer = ask(campaign, concept, codes, before);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("reason")).as(answer.asString()).isNull();
        return answer.jsonPath();
    }

    private static Response ask(ClosedCampaign asked, String concept, String codes, ClosedCampaign before) {
        return Api.as("analyst", path(asked, concept, codes, before));
    }

    private static String path(ClosedCampaign asked, String concept, String codes, ClosedCampaign before) {
        return "/api/insight/v1/training-outcomes?campaign=%s&audience=LEARNER&concept=%s&codes=%s%s"
                .formatted(asked.campaign(), concept, codes, before == null ? "" : "&baseline=" + before.campaign());
    }
}
