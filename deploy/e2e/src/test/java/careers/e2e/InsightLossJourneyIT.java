package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.Actor;
import careers.demo.ApiClient;
import careers.launcher.LauncherException;
import careers.launcher.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything that insight has stored is lost; the log gives the same figures back. */
@ExtendWith(WholeSystem.class)
class InsightLossJourneyIT {

    private static final String INSIGHT = "insight-service";
    private static final int PEOPLE = 45;

    @Test
    void figuresAreTheSameAfterARebuildAndAfterTheLossOfTheDatabase(
            RunningSystem system, ApiClient api, Evidence evidence) {
        // Given people in three blocks, and some who wait for the next
        var survey = Survey.open(api);
        for (int person = 0; person < PEOPLE; person++) {
            survey.put(UUID.randomUUID(), Integer.toString(1 + person % 5), "cy")
                    .expect(201);
        }
        var figure = shown(survey.figureOf(30));
        var root = root(api, survey);
        assertThat(root.path("agrees").asBoolean()).isTrue();
        evidence.awaitPublished("insight");
        // When the responses are to be read anew, from their beginning
        var insight = system.serviceProcess(INSIGHT);
        insight.kill9();
        insight.restart(Map.of("INSIGHT_REBUILD", "true"));
        // Then
        assertThat(agreed(api, survey)).isEqualTo(root);
        // When there is nothing but the log, and the service ends in the middle of reading it
        insight.kill9();
        evidence.empty("insight");
        try {
            insight.restart(Map.of("JAVA_TOOL_OPTIONS", "-Dcareers.fault.halt-at=inbox.applied.before-commit"));
        } catch (LauncherException endedBeforeItWasReady) {
            assertThat(endedBeforeItWasReady).hasMessageContaining(INSIGHT);
        }
        Patience.await("the end of the service", insight::isAlive, alive -> !alive);
        system.restart(INSIGHT);
        // Then the same people are shown, and nobody else
        assertThat(agreed(api, survey)).isEqualTo(root);
        assertThat(shown(survey.figure())).isEqualTo(figure);
        // And it goes on: the others are shown at the close
        survey.close();
        survey.figureOf(PEOPLE);
    }

    private static JsonNode agreed(ApiClient api, Survey survey) {
        return Patience.await(
                "sums that are those of the responses",
                () -> root(api, survey),
                root -> root.path("agrees").asBoolean() && root.path("root").isTextual());
    }

    private static JsonNode root(ApiClient api, Survey survey) {
        return Patience.untilAnswered(
                        () -> api.get(Actor.IDRIS, "/api/insight/v1/release-root?campaign=" + survey.campaign()))
                .body();
    }

    /** All numbers of the figure are in its digest. */
    private static String shown(JsonNode figure) {
        return figure.at("/release/sha256").asText() + figure.path("counts") + figure.path("estimate");
    }
}
