package careers.insight.campaign;

import static careers.insight.campaign.Audience.CAREERS_LEADER;
import static careers.insight.campaign.Audience.LEARNER;
import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.insight.Story;
import careers.platform.id.Ids;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Figures of regions, and what they tell beside those of all. Learners of London and Wales have figures of their own. */
@QuarkusTest
@WithInfrastructure
class RegionApiTest {

    private static final String LONDON = "EN-100001";
    private static final String WALES = "CY-1000001";
    private static final String NORTH_EAST = "EN-100002";
    private static final String AREAS = """
            [{"region":"LONDON","establishments":["EN-100001"],"expected":{"LEARNER":120,"CAREERS_LEADER":29}},
             {"region":"WALES","establishments":["CY-1000001"],"expected":{"LEARNER":30}},
             {"region":"NORTH_EAST","establishments":["EN-100002"],"expected":{"LEARNER":29}},
             {"region":"SOMEWHERE_NEW","establishments":["EN-100003"],"expected":{"LEARNER":500}}]""";

    private final Story story = new Story();
    private final List<Reading> readings = new ArrayList<>();

    /** All learners, and those of each region with figures of its own. */
    private record Reading(JsonPath all, JsonPath london, JsonPath wales) {

        static int people(JsonPath answer) {
            Integer people = answer.get("groups[0].base.people");
            return people == null ? 0 : people;
        }

        /** What is left when the regions are subtracted. */
        int restOfPeople() {
            return people(all) - people(london) - people(wales);
        }
    }

    /** The attacks: reading after each answer, and subtracting the regions from all. */
    @Test
    void allLessTheRegionsIsNobodyOrAWholeBlock() {
        // Given
        tell();
        read(story.answered(LEARNER, LONDON, 19), story.answered(LEARNER, WALES, 18));
        // When: one at a time
        for (int person = 0; person < 2; person++) {
            read(story.answered(LEARNER, WALES, 1));
        }
        read(story.answered(LEARNER, LONDON, 1));
        read(story.answered(LEARNER, NORTH_EAST, 8));
        read(story.answered(LEARNER, null, 4));
        read(List.of(story.closed("{\"LEARNER\":52}")));
        // Then
        assertThat(readings.stream().map(Reading::restOfPeople)).containsExactly(0, 0, 0, 0, 0, 0, 12);
        assertThat(readings.stream().map(reading -> Reading.people(reading.all())))
                .containsExactly(0, 0, 10, 20, 20, 20, 52);
        assertThat(readings.stream().map(reading -> Reading.people(reading.wales())))
                .containsExactly(0, 0, 10, 10, 10, 10, 20);
        assertThat(readings.get(2).london().getString("groups[0].reason")).isEqualTo("BASE_BELOW_MINIMUM");
        assertThat(readings.get(5).all().prettify())
                .isEqualTo(readings.get(3).all().prettify());
    }

    @SafeVarargs
    private void read(List<Message>... events) {
        for (var some : events) {
            Log.take(some);
        }
        readings.add(new Reading(satisfaction(""), satisfaction("&region=LONDON"), satisfaction("&region=WALES")));
    }

    private JsonPath satisfaction(String more) {
        return Api.as("analyst", path(more)).jsonPath();
    }

    private String path(String more) {
        return "/api/insight/v1/satisfaction?campaign=" + story.campaign() + more;
    }

    private void tell() {
        Log.take(story.openedIn(AREAS), story.published(LEARNER), story.published(CAREERS_LEADER));
    }

    @Test
    void everyFormOfARegionSaysSo() {
        // Given: London is released, and the others of its leaf are fewer than a block
        tell();
        Log.take(story.answered(LEARNER, LONDON, 25));
        var question =
                "/api/insight/v1/questions/comparison?concept=satisfaction&region=LONDON&campaign=" + story.campaign();
        // When
        var json = satisfaction("&region=LONDON");
        var figure = Api.as("analyst", question).jsonPath();
        // Then
        assertThat(json.getString("region.code")).isEqualTo("LONDON");
        assertThat(json.getString("region.label.cy")).isEqualTo("Llundain");
        assertThat(Reading.people(json)).isEqualTo(10);
        assertThat(satisfaction("").getMap("")).doesNotContainKey("region");
        assertThat(Api.as("analyst", "text/csv", path("&region=LONDON"))
                        .asString()
                        .lines()
                        .toList()
                        .get(1))
                .startsWith("LONDON,London,Llundain,LEARNER,");
        assertThat(Api.as("analyst", "text/html", path("&region=LONDON")).asString())
                .contains("London");
        assertThat(Api.as("analyst", "text/csv", question)
                        .asString()
                        .lines()
                        .toList()
                        .get(1))
                .startsWith("LONDON,London,Llundain,satisfaction,");
        assertThat(Api.as("analyst", "text/html", question).asString()).contains("Autumn 2026, London");
        assertThat(Api.as("analyst", question + "&format=JSON_STAT").jsonPath().<String>getList("link.item[0].id"))
                .startsWith("region", "code");
        assertThat(Api.as("analyst", path("&region=LONDON&format=JSON_STAT"))
                        .jsonPath()
                        .<String>getList("id"))
                .startsWith("region", "audience");
        var query =
                "{\"campaigns\":[\"%s\"],\"region\":\"LONDON\",\"groups\":[\"LEARNER\"],\"criteria\":{\"dimension\":\"code\",\"in\":[\"4\"]}}"
                        .formatted(story.campaign());
        assertThat(ask("application/json", query).jsonPath().getString("items[0].figure.id"))
                .isEqualTo(
                        figure.getString("tables[0].figures.find { it.audience == 'LEARNER' && it.code == '4' }.id"));
        assertThat(ask("text/csv", query).asString().lines().toList().get(1))
                .startsWith(story.campaign() + ",LONDON,London,Llundain,satisfaction,");
        assertThatProblem(ask("application/json", query.replace("LONDON", "NORTH_EAST")))
                .is(422)
                .hasCode("NOT_IN_LATTICE");
        var name = figure.getString("tables[0].figures.find { it.audience == 'LEARNER' && it.estimate != null }.id");
        var kept = Api.as("analyst", "/api/insight/v1/figures/" + name).jsonPath();
        assertThat(kept.getString("region.code")).isEqualTo("LONDON");
        assertThat(kept.getString("explanation.en")).startsWith("Learners, London: ");
        assertThat(Api.as("analyst", "/api/insight/v1/releases?campaign=" + story.campaign())
                        .jsonPath()
                        .<String>getList("items.group"))
                .containsExactly("LEARNER", "LEARNER@LONDON");
    }

    private static Response ask(String accept, String query) {
        return given().accept(accept)
                .contentType("application/json")
                .header("Authorization", "Bearer " + TestTokens.token("person-1", Set.of("analyst")))
                .body(query)
                .post("/api/insight/v1/queries");
    }

    @Test
    void saysWhichRegionsCanBeAskedForFromTheFrameAlone() {
        // Given
        tell();
        // When
        var regions = Api.as("analyst", "/api/insight/v1/concepts?campaign=" + story.campaign())
                .jsonPath();
        // Then
        assertThat(regions.<String>getList("regions.region")).containsExactly("NORTH_EAST", "LONDON", "WALES");
        assertThat(regions.<String>getList("regions.find { it.region == 'LONDON' }.groups"))
                .containsExactly("LEARNER");
        assertThat(regions.<String>getList("regions.find { it.region == 'LONDON' }.pooled"))
                .containsExactly("CAREERS_LEADER");
        assertThat(regions.<String>getList("regions.find { it.region == 'NORTH_EAST' }.groups"))
                .isEmpty();
        var refused = Api.as("analyst", path("&region=NORTH_EAST"));
        assertThatProblem(refused).is(422).hasCode("NOT_IN_LATTICE");
        assertThat(refused.jsonPath().<String>getList("allowed")).containsExactly("LONDON", "WALES");
        assertThatProblem(Api.as("analyst", path("&region=SCOTLAND"))).is(400).hasError("?region", "NOT_IN_LIST");
        var pooled = satisfaction("&region=LONDON")
                .<Map<String, Object>>getList("groups")
                .getLast();
        assertThat(pooled).containsEntry("audience", "CAREERS_LEADER").containsEntry("reason", "NOT_IN_LATTICE");
    }

    @Test
    void nobodyIsWaitedForWhoNeverComesAndFewOfARegionMoveToTheOthers() {
        // Given: 12 of London, 8 of Wales, 3 of nowhere, and one whose answers were erased before they were read
        tell();
        var erased = Ids.next();
        Log.take(story.answered(erased, LEARNER, "4").withValue("{}").withHeader("ce_erased", "true"));
        Log.take(story.answered(LEARNER, LONDON, 12));
        Log.take(story.answered(LEARNER, WALES, 8));
        Log.take(story.answered(LEARNER, null, 3));
        // When
        Log.take(story.closed("{\"LEARNER\":24}"));
        var waiting = Reading.people(satisfaction(""));
        Log.take(story.gone(erased, "withdrawn", 2), story.gone(erased, "erased", 3));
        // Then
        assertThat(waiting).isZero();
        assertThat(Reading.people(satisfaction(""))).isEqualTo(23);
        assertThat(Reading.people(satisfaction("&region=LONDON"))).isEqualTo(12);
        assertThat(satisfaction("&region=WALES").getString("groups[0].reason")).isEqualTo("BASE_BELOW_MINIMUM");
        assertThat(Api.as("auditor", "/api/insight/v1/release-root?campaign=" + story.campaign())
                        .jsonPath()
                        .getBoolean("agrees"))
                .isTrue();
    }

    /** Blocks are read before campaigns: a policy that has come into force since would divide people otherwise. */
    @Test
    void aCampaignIsDividedUnderThePolicyOfItsBlocks() {
        // Given
        story.withoutNoise();
        // When
        tell();
        // Then
        assertThat(Api.as("analyst", "/api/insight/v1/concepts?campaign=" + story.campaign())
                        .jsonPath()
                        .<List<String>>getList("regions.groups"))
                .hasSize(3)
                .allMatch(List::isEmpty);
        assertThatProblem(Api.as("analyst", path("&region=LONDON"))).is(422).hasCode("NOT_IN_LATTICE");
    }

    /** Parts of the log are read in any order: which leaf somebody is in must not depend on it. */
    @Test
    void whoAnswersBeforeTheCampaignIsKnownIsInTheSameRegion() {
        // Given
        var learners = story.answered(LEARNER, LONDON, 25);
        Log.take(learners);
        Log.take(story.answered(LEARNER, null, 25));
        Log.take(story.gone(UUID.fromString(learners.getFirst().key()), "withdrawn", 2));
        // When
        tell();
        // Then
        assertThat(Reading.people(satisfaction("&region=LONDON"))).isEqualTo(10);
        assertThat(Reading.people(satisfaction(""))).isEqualTo(20);
        Log.take(story.closed("{\"LEARNER\":50}"));
        assertThat(Reading.people(satisfaction("&region=LONDON"))).isEqualTo(24);
        assertThat(Reading.people(satisfaction(""))).isEqualTo(49);
    }
}
