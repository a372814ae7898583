package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the analyst sees. */
final class InsightStory {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** While a campaign runs, the last full block and the one that fills stay back: fewer than two blocks of ten. */
    private static final int HELD_BACK_AT_MOST = 19;

    private static final List<String> STEPS = List.of("/places", "/enrolled", "/completed", "/claimed", "/paid/count");

    private final Story story;
    private final ApiClient api;
    private final Report report;

    InsightStory(Story story) {
        this.story = story;
        this.api = story.api();
        this.report = new Report(story.console());
    }

    /** Before anybody has answered: five groups, no figure. */
    void showNothing(Campaign campaign) {
        var view = await("the campaign", () -> satisfaction(campaign), found -> !found.isMissingNode());
        story.say("Ana asks insight before anybody has answered:");
        report.satisfaction(view);
    }

    /** The figures of the running campaign, once all that may be shown is shown. */
    void showLive(Campaign campaign) {
        story.console().chapter("Satisfaction, while the campaign runs");
        report.satisfaction(
                await("the responses", () -> satisfaction(campaign), view -> shows(view, HELD_BACK_AT_MOST)));
        story.say("The last 10 to 19 people of each group stay back until a full block of ten hides them.");
    }

    /** The figures of the closed campaign, which hold everybody. */
    void showFinal(Campaign campaign) {
        report.satisfaction(await("the closed campaign", () -> satisfaction(campaign), view -> shows(view, 0)));
    }

    private static boolean shows(JsonNode view, int heldBack) {
        for (var group : view.path("groups")) {
            int respondents = SurveyStory.RESPONDENTS.get(group.path("audience").asText());
            int shown = group.path("base").path("people").asInt();
            if (shown > respondents) {
                throw new DemoFailure("Unexpected: insight counts " + shown + " of " + respondents + " people.");
            }
            if (shown < respondents - heldBack) {
                return false;
            }
        }
        return view.path("groups").size() == SurveyStory.RESPONDENTS.size();
    }

    private JsonNode satisfaction(Campaign campaign) {
        var answer = api.get(Actor.ANA, "/api/insight/v1/satisfaction?campaign=" + campaign.id())
                .expect(200, 404);
        return answer.status() == 200 ? answer.body() : MissingNode.getInstance();
    }

    /** The funnel as it is now. */
    JsonNode funnel() {
        return api.get(Actor.ANA, "/api/insight/v1/training-funnel").expect(200).body();
    }

    /** The funnel once each of its steps holds so many bursaries more than before. */
    void showFunnel(JsonNode before, int bursaries) {
        if (step(before, "/paid/count") > 0) {
            story.say("Before this run, %d bursaries of earlier ones were paid.", step(before, "/paid/count"));
        }
        report.funnel(await(
                "the payments",
                this::funnel,
                view -> STEPS.stream().allMatch(name -> step(view, name) >= step(before, name) + bursaries)));
    }

    private static long step(JsonNode funnel, String name) {
        return funnel.path("total").at(name).asLong();
    }

    private JsonNode await(String what, Supplier<JsonNode> question, Predicate<JsonNode> enough) {
        long start = System.nanoTime();
        long told = 0;
        while (true) {
            var view = question.get();
            long waited = (System.nanoTime() - start) / 1_000_000_000L;
            if (enough.test(view)) {
                return view;
            }
            if (waited >= PATIENCE.toSeconds()) {
                throw new DemoFailure("Insight has not heard of " + what + " after " + waited
                        + " s. The log: .run/logs/insight-service.log");
            }
            if (waited >= told + 2) {
                told = waited;
                story.say("… insight is still taking in %s (%d s)", what, waited);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted.");
        }
    }
}
