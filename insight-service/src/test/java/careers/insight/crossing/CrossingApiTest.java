package careers.insight.crossing;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossingApiTest {

    private static final int PEOPLE = 200;

    private final ClosedCampaign campaign = new ClosedCampaign();

    @BeforeAll
    void tell() {
        campaign.answered(PEOPLE, 0.6, 1).closed();
    }

    @Test
    void crossesOneAnswerByAnother() {
        // When
        var table = shown("received", "aware");
        // Then
        assertThat(table.getString("tier")).isEqualTo("FINAL");
        assertThat(table.getString("policy")).startsWith("sdc-");
        assertThat(table.getString("by.question.cy")).isEqualTo("aware, te?");
        assertThat(table.getList("by.answers.code")).contains("YES");
        assertThat(table.getList("concept.answers.withoutAnswer")).contains(true);
        assertThat(table.getList("cells.estimate")).hasSizeGreaterThan(3).doesNotContainNull();
        var aware = "cells.find { it.by == 'YES' && it.code == 'YES' }.";
        assertThat(table.getInt(aware + "count")).isCloseTo(count("received", "aware"), within(12));
        assertThat(table.getFloat(aware + "interval.lower")).isLessThan(table.getFloat(aware + "estimate"));
        assertThat(table.getInt("test.degrees")).isEqualTo(1);
        assertThat(table.getFloat("test.pValue")).isLessThan(0.05f);
        assertThat(table.getString("paired.code")).isNotNull();
    }

    private int count(String one, String other) {
        return (int) campaign.people().stream()
                .filter(person -> campaign.answer(person, one).equals("YES"))
                .filter(person -> campaign.answer(person, other).equals("YES"))
                .count();
    }

    private static Offset<Integer> within(int people) {
        return Offset.offset(people);
    }

    @Test
    void saysTheSameTurnedAndAgainAndWhenTheClientHasIt() {
        // When
        var first = campaign.crossing("satisfaction", "need");
        var again = campaign.crossing("satisfaction", "need");
        var turned = shown("need", "satisfaction");
        // Then
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(counts(turned, "by", "code")).isEqualTo(counts(first.jsonPath(), "code", "by"));
    }

    private static TreeSet<String> counts(JsonPath table, String one, String other) {
        var counts = new TreeSet<String>();
        for (int cell = 0; cell < table.getList("cells").size(); cell++) {
            var at = "cells[" + cell + "].";
            counts.add(
                    table.getString(at + one) + " " + table.getString(at + other) + " " + table.getInt(at + "count"));
        }
        return counts;
    }

    @Test
    void showsTheSameInEveryForm() {
        // Given
        var path = campaign.path("satisfaction", "received");
        var json = shown("satisfaction", "received");
        // When
        var csv = Api.as("analyst", "text/csv", path).asString().lines().toList();
        var cube = Api.as("analyst", path + "&format=JSON_STAT").jsonPath();
        var page = Api.as("analyst", "text/html", path).asString();
        var columns = Api.as("analyst", path + "&format=CSVW").jsonPath();
        // Then
        List<Integer> counts = json.getList("cells.count");
        assertThat(csv.stream().skip(1).map(row -> row.split(",")[15]))
                .containsExactlyElementsOf(counts.stream().map(String::valueOf).toList());
        assertThat(cube.getMap("value").values().stream()
                        .filter(value -> value instanceof Integer)
                        .toList())
                .containsAll(counts);
        assertThat(page).contains("<caption>", "satisfaction?");
        for (var count : counts) {
            assertThat(page).contains("<data value=\"" + count + "\">");
        }
        assertThat(columns.getList("tableSchema.primaryKey")).containsExactly("by", "code");
    }

    @Test
    void decidesAgainWhatItDecidedWhenAllItRememberedIsLost() throws Exception {
        // Given
        var before = campaign.crossing("received", "need").asString();
        // When
        lose(campaign.campaign());
        // Then
        assertThat(campaign.crossing("received", "need").asString()).isEqualTo(before);
    }

    /** Past the triggers that refuse it, as no service account could. */
    private static void lose(UUID lost) throws SQLException {
        try (var connection = Database.superuserConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (var table : List.of("final_table", "final_population", "final_leaf", "final_scope")) {
                statement.execute("DELETE FROM " + table + " WHERE campaign_id = '" + lost + "'");
            }
        }
    }

    @Test
    void answersForAGroupOfFewAsForOneOfNobody() {
        // Given
        var few = new ClosedCampaign().answered(40, 0.5, 2).closed();
        // When
        var withheld = few.crossing("need", "satisfaction").jsonPath();
        // Then
        assertThat(withheld.getString("status")).isEqualTo("WITHHELD");
        assertThat(withheld.getString("reason")).isEqualTo("BASE_BELOW_MINIMUM");
        assertThat(withheld.getList("cells")).isEmpty();
        var csv =
                Api.as("analyst", "text/csv", few.path("need", "satisfaction")).asString();
        assertThat(csv.lines().toList().get(1)).contains("WITHHELD,BASE_BELOW_MINIMUM,Q,C,c");
        assertThat(Api.as("analyst", "text/html", few.path("need", "satisfaction"))
                        .asString())
                .contains("Fewer than a hundred people answered both");
    }

    @Test
    void givesNothingWhileTheCampaignIsOpen() {
        // Given
        var open = new ClosedCampaign().answered(30, 0.5, 3);
        // Then
        var problem = open.crossing("need", "satisfaction");
        assertThatProblem(problem).is(409).hasCode("CAMPAIGN_NOT_FINAL");
        assertThat(problem.jsonPath().getList("allowed")).contains("questions");
        open.closed();
        assertThat(open.crossing("need", "satisfaction").statusCode()).isEqualTo(200);
    }

    @Test
    void leavesOutTheBlockOfSomebodyWhoHasLeftAndStopsWhenAnotherLeaves() {
        // Given
        var left = new ClosedCampaign().answered(PEOPLE, 0.5, 4).closed();
        left.leaves(somebody(left, 1, 0));
        // When
        var first = left.crossing("need", "satisfaction").asString();
        var blocks =
                Database.value("SELECT left_out::text FROM final_leaf WHERE campaign_id = '" + left.campaign() + "'");
        var kept = populations(left);
        left.leaves(somebody(left, 1, 1));
        var sameBlock = populations(left);
        left.leaves(somebody(left, 7, 0));
        // Then
        assertThat(JsonPath.from(first).getString("status")).isEqualTo("FREE");
        assertThat(blocks).isEqualTo("{1}");
        assertThat(sameBlock).isEqualTo(kept).isNotEqualTo("0");
        assertThat(populations(left)).isEqualTo("0");
        assertThat(left.crossing("need", "satisfaction").asString()).isEqualTo(first);
        assertThat(left.crossing("need", "received").jsonPath().getString("reason"))
                .isEqualTo("LEDGER_OVERLAP");
    }

    /** Somebody of a block. */
    private static UUID somebody(ClosedCampaign campaign, int block, int place) {
        return UUID.fromString(Database.value("SELECT f.response_id FROM response_fact f JOIN leaf l USING (leaf_id)"
                + " WHERE l.campaign_id = '" + campaign.campaign() + "' AND f.block = " + block
                + " ORDER BY f.response_id OFFSET " + place + " LIMIT 1"));
    }

    private static String populations(ClosedCampaign campaign) {
        return Database.value(
                "SELECT count(*) FROM final_population WHERE campaign_id = '" + campaign.campaign() + "'");
    }

    /** Either table may be given and not both: five people would be their difference. */
    @Test
    void letsOneDecideAtATime() throws Exception {
        // Given
        var raced = new ClosedCampaign().answered(PEOPLE, 0.5, 5).closed();
        var answers = new ArrayList<String>();
        // When
        try (var racers = Executors.newFixedThreadPool(2)) {
            var one = racers.submit(() -> raced.crossing("satisfaction", "aware"));
            var other = racers.submit(() -> raced.crossing("satisfaction", "twin"));
            answers.add(one.get().jsonPath().getString("reason"));
            answers.add(other.get().jsonPath().getString("reason"));
        }
        // Then
        assertThat(answers).containsOnlyOnce("MIN_CUT").containsOnlyOnce((String) null);
    }

    @ParameterizedTest
    @CsvSource({
        "unheard-of, need, 422, CONCEPT_NOT_CROSSABLE",
        "need, sources, 422, CONCEPT_NOT_CROSSABLE",
        "need, need, 422, CONCEPT_CROSSED_WITH_ITSELF",
        "need, 'aware,twin', 422, TOO_MANY_ANSWER_DIMENSIONS",
        "need, '', 400, MALFORMED_REQUEST",
    })
    void refusesWhatCannotBeCrossed(String concept, String by, int status, String code) {
        assertThatProblem(campaign.crossing(concept, by)).is(status).hasCode(code);
    }

    @Test
    void refusesGroupsAndCampaignsThereAreNot() {
        assertThatProblem(Api.as("analyst", campaign.path("CLEANER", "need", "aware")))
                .is(400)
                .hasError("?audience", "NOT_IN_LIST");
        assertThatProblem(Api.as("analyst", campaign.path("SUBJECT_TEACHER", "need", "aware")))
                .is(422)
                .hasCode("CONCEPT_NOT_CROSSABLE");
        var unknown = campaign.path("need", "aware")
                .replace(campaign.campaign().toString(), Ids.next().toString());
        assertThatProblem(Api.as("analyst", unknown)).is(404).hasCode("UNKNOWN_CAMPAIGN");
        assertThatProblem(Api.as("analyst", "/api/insight/v1/crossings"))
                .is(400)
                .hasError("?campaign", "REQUIRED");
    }

    private JsonPath shown(String concept, String by) {
        var answer = campaign.crossing(concept, by);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("reason")).as(answer.asString()).isNull();
        return answer.jsonPath();
    }
}
