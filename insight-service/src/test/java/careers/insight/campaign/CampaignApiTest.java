package careers.insight.campaign;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Story;
import careers.platform.id.Ids;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class CampaignApiTest {

    private static final String SATISFACTION = "/api/insight/v1/satisfaction";

    @Test
    void tellsWhichCampaignsAreKnownAndNoCounts() {
        // Given
        var story = new Story();
        Log.take(story.opened(), story.answered(Audience.LEARNER, "4"), story.closed("{\"LEARNER\":1}"));
        // When
        var answer = Api.as("analyst", "/api/insight/v1/campaigns?limit=200");
        // Then
        var found = answer.jsonPath().<Object, Object>getMap("items.find { it.id == '" + story.campaign() + "' }");
        assertThat(found.keySet())
                .containsExactlyInAnyOrder("id", "survey", "name", "state", "opensAt", "closesAt", "closedAt");
        assertThat(found.get("state")).isEqualTo("CLOSED");
    }

    @Test
    void givesEachCampaignOnceOverAllPages() {
        // Given
        var stories = List.of(new Story(), new Story(), new Story());
        Log.take(stories.stream().map(Story::opened).toList());
        // When
        var seen = new ArrayList<String>();
        var page = Api.as("programme-administrator", "/api/insight/v1/campaigns?limit=2")
                .jsonPath();
        seen.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = Api.as(
                            "programme-administrator",
                            "/api/insight/v1/campaigns?limit=2&cursor=" + page.getString("next"))
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
        }
        // Then
        assertThat(seen).doesNotHaveDuplicates();
        stories.forEach(story -> assertThat(seen).contains(story.campaign().toString()));
    }

    @Test
    void doesNotKnowACampaignThatNoEventToldOf() {
        // When
        var answer = Api.as("analyst", SATISFACTION + "?campaign=" + Ids.next());
        // Then
        assertThatProblem(answer).is(404).hasCode("UNKNOWN_CAMPAIGN");
    }

    @Test
    void refusesTwoCampaigns() {
        var answer = given().header("Authorization", "Bearer " + TestTokens.token("person-1", Set.of("analyst")))
                .queryParam("campaign", UUID.randomUUID(), UUID.randomUUID())
                .get(SATISFACTION);
        assertThatProblem(answer).is(400).hasCode("MALFORMED_REQUEST").hasError("?campaign", "REPEATED");
    }

    @ParameterizedTest
    @CsvSource({
        "'', REQUIRED",
        "?campaign=, EMPTY",
        "?campaign=17, NOT_A_UUID",
        "?campaign=%27%20OR%201=1, NOT_A_UUID",
        "?campaign=1-1-1-1-1, NOT_A_UUID"
    })
    void refusesACampaignThatIsNoUuid(String query, String code) {
        // When
        var answer = Api.as("analyst", SATISFACTION + query);
        // Then
        assertThatProblem(answer).is(400).hasCode("MALFORMED_REQUEST").hasError("?campaign", code);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/insight/v1/satisfaction?campaing=1, campaign|format|region",
        "/api/insight/v1/satisfaction?campaign=0192f0a0-0000-7000-8000-000000000001&answer=4, campaign|format|region",
        "/api/insight/v1/training-funnel?year=2026, academicYear|format|level|provider",
        "/api/insight/v1/campaigns?offset=1, cursor|limit",
        "/api/insight/v1/campaigns?limit=0&page=2, cursor|limit"
    })
    void namesTheParametersAllowedWhenOneIsUnknown(String path, String allowed) {
        // When
        var answer = Api.as("programme-administrator", path);
        // Then
        assertThatProblem(answer).is(400).hasCode("UNKNOWN_PARAMETER");
        assertThat(String.join("|", answer.jsonPath().<String>getList("allowed")))
                .isEqualTo(allowed);
        assertThat(answer.jsonPath().getString("detail"))
                .isEqualTo("This operation takes " + allowed.replace("|", ", "));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/insight/v1/campaigns?limit=0, MALFORMED_REQUEST",
        "/api/insight/v1/campaigns?limit=x, MALFORMED_REQUEST",
        "/api/insight/v1/campaigns?cursor=x, INVALID_CURSOR",
        "/api/insight/v1/held-events?cursor=x, INVALID_CURSOR"
    })
    void refusesAPageThatDoesNotExist(String path, String code) {
        assertThatProblem(Api.as("programme-administrator", path)).is(400).hasCode(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/insight/v1/campaigns, auditor|school-client|provider-client|respondent-client|finance-approver|payment-officer",
        "/api/insight/v1/satisfaction, auditor|school-client|provider-client|respondent-client|finance-approver|payment-officer",
        "/api/insight/v1/held-events, analyst|school-client|provider-client|respondent-client|finance-approver|payment-officer"
    })
    void isClosedToOtherRoles(String path, String roles) {
        for (var role : roles.split("\\|")) {
            assertThatProblem(Api.as(role, path)).is(403).hasCode("FORBIDDEN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaigns", "satisfaction", "held-events", "training-funnel"})
    void isClosedWithoutAToken(String resource) {
        assertThatProblem(given().get("/api/insight/v1/" + resource)).is(401).hasCode("UNAUTHENTICATED");
    }
}
