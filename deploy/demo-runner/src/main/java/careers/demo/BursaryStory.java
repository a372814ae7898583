package careers.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** From completed training to approved claims. */
final class BursaryStory {

    private static final String CLAIMS = "/api/training/v1/bursary-claims";
    private static final long BURSARY_PENCE = 100_000;

    private final Story story;
    private final ApiClient api;

    BursaryStory(Story story) {
        this.story = story;
        this.api = story.api();
    }

    /** Puts the money for so many bursaries into the scheme. */
    void allocate(int bursaries) {
        story.console().chapter("Bursaries are claimed");
        var allocated = api.post(
                        Actor.PRIYA,
                        "/api/training/v1/budget-allocations",
                        Map.of(
                                "reference",
                                "demo-" + story.run(),
                                "amount",
                                Map.of("amountPence", bursaries * BURSARY_PENCE, "currency", "GBP")))
                .expect(201);
        story.say("The funder allocates %s.", Report.pounds(allocated.body().path("amount")));
    }

    /** Asks what every rule says of a claim, and shows it. */
    void explain(Place place, Set<String> verdicts, String when) {
        var check = api.post(Actor.SCHOOLS, CLAIMS + "/eligibility-checks", Map.of("enrolmentId", place.enrolment()))
                .expect(200);
        story.say("%s asks %s: %s", place.school().name(), when, check.text("verdict"));
        for (var rule : check.body().path("rules")) {
            var unlock = rule.path("unlock").path("en").asText();
            story.say(
                    "  %-8s %-32s %s",
                    rule.path("outcome").asText(), rule.path("code").asText(), unlock);
        }
        if (!verdicts.contains(check.text("verdict"))) {
            throw new DemoFailure(
                    "Unexpected: the rules say " + check.text("verdict") + " and not one of " + verdicts + ".");
        }
    }

    /** Claims for every place and takes each claim through both approvals; returns the claims' ids. */
    List<String> claim(List<Place> places) {
        var claims = places.stream()
                .map(place -> api.post(Actor.SCHOOLS, CLAIMS, Map.of("enrolmentId", place.enrolment()))
                        .expect(201))
                .toList();
        story.say(
                "%d claims of %s submitted",
                claims.size(), Report.pounds(claims.getFirst().body().path("amount")));
        var again = api.post(
                        Actor.SCHOOLS,
                        CLAIMS,
                        Map.of("enrolmentId", places.getFirst().enrolment()))
                .expect(409, 422);
        story.say("The first one claimed again: %d %s", again.status(), again.text("code"));
        screen(claims);
        claims.forEach(claim -> decide(Actor.ASHA, claim, "FIRST").expect(200));
        story.say("%s gives the first approval of each.", Actor.ASHA.title());
        var refused = decide(Actor.ASHA, claims.getFirst(), "SECOND").expectProblem(403, "FOUR_EYES_REQUIRED");
        story.say("She tries to give the second one too: 403 %s", refused.text("code"));
        claims.forEach(claim -> decide(Actor.BRYN, claim, "SECOND").expect(200));
        story.say("%s gives the second approval of each.", Actor.BRYN.title());
        return claims.stream().map(claim -> claim.text("claimId")).toList();
    }

    /** Claims about which the register leaves something open are still SUBMITTED; the others are ELIGIBLE already. */
    private void screen(List<Answer> claims) {
        var open = claims.stream()
                .filter(claim -> claim.text("state").equals("SUBMITTED"))
                .toList();
        open.forEach(claim -> api.post(
                        Actor.PRIYA,
                        CLAIMS + "/" + claim.text("claimId") + "/screening",
                        Map.of("reasonCodes", List.of("REGISTER_CHECKED")))
                .expect(200));
        if (!open.isEmpty()) {
            story.say("%s screens %d claims about which the register is silent.", Actor.PRIYA.title(), open.size());
        }
    }

    private Answer decide(Actor approver, Answer claim, String stage) {
        return api.post(
                approver,
                CLAIMS + "/" + claim.text("claimId") + "/decisions",
                Map.of("stage", stage, "outcome", "APPROVED", "contentSha256", claim.text("contentSha256")));
    }

    /** Ends the story unless each claim is paid. */
    void requirePaid(List<String> claims) {
        for (var claim : claims) {
            var state = api.get(Actor.SCHOOLS, CLAIMS + "/" + claim).expect(200).text("state");
            if (!state.equals("PAID")) {
                throw new DemoFailure("Unexpected: claim " + claim + " is " + state + " and not PAID.");
            }
        }
        story.say("The schools read their %d claims: each is PAID.", claims.size());
    }
}
