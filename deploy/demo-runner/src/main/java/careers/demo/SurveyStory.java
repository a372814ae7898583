package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From five questionnaires to 600 accepted responses. */
final class SurveyStory {

    /** How many of each group answer. */
    static final Map<String, Integer> RESPONDENTS = respondents();

    private static final long SEED = 20_261_121;
    private static final int RETRIES = 60;

    private final Story story;
    private final ApiClient api;

    SurveyStory(Story story) {
        this.story = story;
        this.api = story.api();
    }

    private static Map<String, Integer> respondents() {
        var respondents = new LinkedHashMap<String, Integer>();
        respondents.put("LEARNER", 300);
        respondents.put("PARENT_CARER", 120);
        respondents.put("HEAD_PRINCIPAL", 30);
        respondents.put("SUBJECT_TEACHER", 90);
        respondents.put("CAREERS_LEADER", 60);
        return respondents;
    }

    Campaign openCampaign() {
        story.console().chapter("Five questionnaires, one campaign");
        var published = DemoData.instruments().stream().map(this::publish).toList();
        var now = story.clock().instant();
        var request = Map.of(
                "name",
                        Map.of(
                                "en", "Careers Futures 2026, demonstration " + story.run(),
                                "cy", "Dyfodol Gyrfaoedd 2026, arddangosiad " + story.run()),
                "instruments", published.stream().map(Campaign.Published::id).toList(),
                "opensAt", now.minus(Duration.ofHours(1)).toString(),
                "closesAt", now.plus(Duration.ofDays(30)).toString());
        var planned = api.post(Actor.PRIYA, "/api/survey/v1/campaigns", request).expect(201);
        var id = planned.text("id");
        var opened = api.postIfMatch(Actor.PRIYA, "/api/survey/v1/campaigns/" + id + "/opening", planned.etag())
                .expect(200);
        story.say("Campaign \"%s\" is %s (%s).", opened.text("name/en"), opened.text("state"), id);
        return new Campaign(id, opened.etag(), published);
    }

    private Campaign.Published publish(JsonNode questionnaire) {
        var draft = api.post(Actor.PRIYA, "/api/survey/v1/instruments", questionnaire)
                .expect(201);
        var published = api.postIfMatch(
                        Actor.PRIYA, "/api/survey/v1/instruments/" + draft.text("id") + "/publication", draft.etag())
                .expect(200);
        var instrument = new Campaign.Published(
                published.text("id"),
                published.body().path("version").asInt(),
                published.text("audience"),
                questionnaire);
        story.say(
                "%-15s %2d questions in English and Welsh: %s, version %d",
                instrument.audience(),
                questionnaire.path("questions").size(),
                published.text("status"),
                instrument.version());
        return instrument;
    }

    /** Sends all responses, some of them twice, and what must be refused. */
    void respond(Campaign campaign, List<School> schools) {
        story.console().chapter("600 people answer");
        var everybody = submissions(campaign, schools);
        var leaders = everybody.subList(everybody.size() - RESPONDENTS.get("CAREERS_LEADER"), everybody.size());
        var submissions = everybody.subList(0, everybody.size() - leaders.size());
        showIdealTime(submissions);
        long start = System.nanoTime();
        var receipts = new Crowd<>(submissions).each(submission -> accept(campaign, submission));
        double seconds = (System.nanoTime() - start) / 1_000_000_000.0;
        var counts = submissions.stream()
                .collect(Collectors.groupingBy(
                        submission -> submission.instrument().audience(), LinkedHashMap::new, Collectors.counting()));
        story.say("%d responses accepted with 201 and a receipt: %s", receipts.size(), counts);
        story.say(
                "%d of them in Welsh; %.1f s, %.0f a second",
                submissions.stream()
                        .filter(submission -> "cy".equals(submission.document().get("language")))
                        .count(),
                seconds,
                receipts.size() / seconds);
        new BatchStory(story).upload(campaign, leaders);
        repeat(campaign, submissions.subList(0, RETRIES), receipts.subList(0, RETRIES));
        conflict(campaign, submissions.getFirst());
        invalid(campaign, submissions.getFirst());
        unasked(campaign, submissions.getFirst());
        progress(campaign);
    }

    private void showIdealTime(List<Submission> submissions) {
        submissions.stream()
                .map(submission -> submission.answer("idealTimes"))
                .filter(Map.class::isInstance)
                .map(times -> String.valueOf(((Map<?, ?>) times).get("INTERVIEW")))
                .filter(interview -> interview.contains("place="))
                .findFirst()
                .ifPresent(interview -> story.say(
                        "Ideal times are a grid of activity, time, interaction and place; one student on interviews: %s",
                        interview));
    }

    private static List<Submission> submissions(Campaign campaign, List<School> schools) {
        var submissions = new ArrayList<Submission>();
        for (var instrument : campaign.instruments()) {
            for (int person = 0; person < RESPONDENTS.get(instrument.audience()); person++) {
                var school = schools.get(person % schools.size());
                var language = school.isWelsh() || person % 7 == 0 ? "cy" : "en";
                long seed = SEED + instrument.audience().hashCode() + 7_919L * person;
                submissions.add(Submission.of(instrument, school, language, seed));
            }
        }
        return submissions;
    }

    private Answer accept(Campaign campaign, Submission submission) {
        return put(campaign, submission, Map.of()).expect(201);
    }

    private Answer put(Campaign campaign, Submission submission, Map<String, String> headers) {
        return api.put(Actor.RESPONDENTS, submission.path(campaign), submission.document(), headers);
    }

    private void repeat(Campaign campaign, List<Submission> sent, List<Answer> receipts) {
        var again = new Crowd<>(sent)
                .each(submission -> put(campaign, submission, Map.of()).expect(200));
        for (int i = 0; i < again.size(); i++) {
            if (!again.get(i).body().equals(receipts.get(i).body())) {
                throw new DemoFailure("Unexpected: a response sent again got another receipt than before.");
            }
        }
        story.say("%d of them sent again, as after a lost answer: each 200 with the very same receipt", again.size());
    }

    private void conflict(Campaign campaign, Submission sent) {
        var other = sent.with("satisfaction", "1".equals(sent.answer("satisfaction")) ? "2" : "1");
        var refused = put(campaign, other, Map.of()).expectProblem(409, "RESPONSE_CONTENT_DIFFERS");
        story.say("Another answer under an id that was used: 409 %s", refused.text("code"));
    }

    private void invalid(Campaign campaign, Submission sent) {
        var wrong = sent.anew()
                .with("satisfaction", "11")
                .with("supportSources", List.of("NONE", "FAMILY"))
                .with("favouriteColour", "blue");
        var refused = put(campaign, wrong, Map.of("Accept-Language", "cy")).expectProblem(422, "RESPONSE_INVALID");
        story.say("An invalid one: 422, all errors at once, in the language asked for:");
        story.say("  %s", refused.text("title"));
        refused.body()
                .path("errors")
                .forEach(error -> story.say(
                        "  %-24s %-26s %s",
                        error.path("pointer").asText(),
                        error.path("code").asText(),
                        error.path("message").asText()));
    }

    private void unasked(Campaign campaign, Submission sent) {
        var wrong = sent.anew().with("needLevel", "KNOWS_WHAT_THEY_WANT").with("barriers", List.of("MONEY"));
        var refused = put(campaign, wrong, Map.of("Accept-Language", "cy")).expectProblem(422, "RESPONSE_INVALID");
        story.say("An answer to a question that routing does not ask of this student:");
        story.say(
                "  %s  %s  %s",
                refused.text("errors/0/pointer"), refused.text("errors/0/code"), refused.text("errors/0/message"));
    }

    /** Counts are shown in steps only, so that nobody is found in them. */
    private void progress(Campaign campaign) {
        var progress = api.get(Actor.PRIYA, campaign.path() + "/progress").expect(200);
        var shown = new ArrayList<String>();
        progress.body()
                .path("audiences")
                .forEach(group -> shown.add(group.path("audience").asText() + " "
                        + group.at("/share/answered/atLeast").asText()));
        story.say(
                "Progress, in steps of %s so that nobody is found in it: at least %s",
                progress.text("threshold"), shown);
    }

    void close(Campaign campaign) {
        var closed = api.postIfMatch(Actor.PRIYA, campaign.path() + "/closure", campaign.etag())
                .expect(200);
        story.say("Priya closes the campaign: %s", closed.text("state"));
    }
}
