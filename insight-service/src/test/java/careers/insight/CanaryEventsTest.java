package careers.insight;

import static careers.insight.campaign.Audience.LEARNER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.id.Ids;
import careers.platform.testing.Canaries;
import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What no event ought to hold is in some that arrive all the same, and what is asked may be anything: none of it goes on. */
@QuarkusTest
@WithInfrastructure
class CanaryEventsTest {

    /** Reasons are meant to be read; what is held is kept as it came, and nobody is shown it. */
    private static final Set<String> HOMES = Set.of("held_event", "held_event_decision");

    @Test
    void whatStrayedIntoAnEventOrAQuestionGoesNoFurther() {
        try (Canaries canaries = new Canaries()) {
            // Given
            var story = new Story().withoutNoise();
            Log.take(story.published(LEARNER), story.opened());
            var people = new ArrayList<>(Collections.nCopies(25, "4").stream()
                    .map(code -> story.answered(LEARNER, code))
                    .toList());
            people.addAll(strays(story, canaries));
            var poisoned = Ids.next();
            people.add(story.answered(poisoned, LEARNER, "4")
                    .withValue("{\"comment\":\"" + canaries.plant("words in a poison event")));
            // When everything that goes well
            Log.take(people);
            canaries.heard(Api.as("programme-administrator", "/api/insight/v1/held-events"));
            var reason = canaries.plant("reason of a decision");
            assertThat(decide(canaries, poisoned, "SKIP", reason).statusCode()).isEqualTo(200);
            assertThat(canaries.isIn("held_event_decision", reason)).isTrue();
            Api.satisfaction(story.campaign());
            assertThat(Api.as("auditor", "/api/insight/v1/audit-entries?limit=5")
                            .statusCode())
                    .isEqualTo(200);
            // And everything that does not
            decide(canaries, poisoned, canaries.plant("action that is none"), "x");
            ask(canaries, "/satisfaction?campaign=" + canaries.plant("campaign that is none"));
            ask(canaries, "/satisfaction?campaign=" + story.campaign() + "&name=" + canaries.plant("parameter"));
            ask(
                    canaries,
                    "/questions/comparison?campaign=" + story.campaign() + "&concept=" + canaries.plant("concept"));
            ask(canaries, "/trends?survey=" + canaries.plant("survey") + "&concept=" + canaries.plant("its concept"));
            ask(canaries, "/training-funnel?provider=" + canaries.plant("provider"));
            ask(canaries, "/releases?cursor=" + canaries.plant("cursor"));
            select(canaries, "{\"campaign\":\"" + canaries.plant("campaign in a body") + "\"}");
            select(canaries, "{\"comment\":\"" + canaries.plant("member that nobody knows") + "\"}");
            select(canaries, "{\"campaign\":\"" + canaries.plant("broken JSON"));
            // Then
            canaries.assertNowhere("insight", HOMES);
        }
    }

    /** Events that are right, but for what no schema names, and words where codes ought to be. */
    private static List<Message> strays(Story story, Canaries canaries) {
        var whole = story.answered(LEARNER, "4");
        var text = new String(whole.value(), StandardCharsets.UTF_8);
        var beside = text.replaceFirst("\\{", "{\"comment\":\"" + canaries.plant("words beside answers") + "\",");
        var among = text.replaceFirst(
                "\"answers\":\\{",
                "\"answers\":{\"goodPractice\":[\"Mae " + canaries.plant("words among answers") + " yn drist\"],");
        var other = story.answered(LEARNER, "4");
        return List.of(
                whole.withValue(beside),
                other.withValue(among.replace(whole.key(), other.key())),
                story.answered(LEARNER, "5").withHeader("ce_note", canaries.plant("words in a header")));
    }

    private static Response decide(Canaries canaries, UUID key, String action, String reason) {
        var id = Database.value("SELECT coalesce(max(id), 4711) FROM held_event WHERE key = '" + key + "'");
        return canaries.heard(as("programme-administrator")
                .body(Map.of("action", action, "reason", reason))
                .post("/api/insight/v1/held-events/" + id + "/decisions"));
    }

    private static void ask(Canaries canaries, String question) {
        var answer = canaries.heard(Api.as("analyst", "/api/insight/v1" + question));
        assertThat(answer.statusCode()).as(question).isLessThan(500);
    }

    private static void select(Canaries canaries, String body) {
        var answer = canaries.heard(as("analyst").body(body).post("/api/insight/v1/queries"));
        assertThat(answer.statusCode()).as(body).isBetween(400, 499);
    }

    private static RequestSpecification as(String role) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + TestTokens.token("person-1", Set.of(role)))
                .header("Accept-Language", "en");
    }
}
