package careers.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From approved claims to money paid, and a ledger that balances. */
final class PaymentStory {

    private static final String RUNS = "/api/training/v1/payment-runs";

    private final Story story;
    private final ApiClient api;

    PaymentStory(Story story) {
        this.story = story;
        this.api = story.api();
    }

    /** Pays what is approved; returns the end-to-end ids by claim. */
    Map<String, String> pay() {
        story.console().chapter("Money is paid");
        var created = api.post(Actor.OWEN, RUNS, null).expect(201);
        var run = RUNS + "/" + created.text("runId");
        var locked = api.post(Actor.OWEN, run + "/lock", null).expect(200);
        story.say(
                "%s makes and locks a payment run: %d lines, %s",
                Actor.OWEN.title(),
                locked.body().path("lineCount").asInt(),
                Report.pounds(locked.body().path("total")));
        var content = Map.of("contentSha256", locked.text("contentSha256"));
        var refused = api.post(Actor.OWEN, run + "/authorisation", content).expect(403);
        story.say("He tries to authorise it himself: 403 %s", refused.text("code"));
        var authorised = api.post(Actor.BRYN, run + "/authorisation", content).expect(200);
        story.say("%s authorises exactly what he has seen: %s", Actor.BRYN.title(), authorised.text("state"));
        story.say(
                "The payments are ordered: %s",
                api.post(Actor.OWEN, run + "/instruction", null).expect(200).text("state"));
        takeFile(run);
        settle(run);
        return api.list(Actor.OWEN, run + "/lines").stream()
                .collect(Collectors.toMap(
                        line -> line.path("claimId").asText(),
                        line -> line.path("endToEndId").asText()));
    }

    /** Pays again what came back, without the words. */
    void payAgain(String claim) {
        var run = RUNS + "/" + api.post(Actor.OWEN, RUNS, null).expect(201).text("runId");
        var locked = api.post(Actor.OWEN, run + "/lock", null).expect(200);
        api.post(Actor.BRYN, run + "/authorisation", Map.of("contentSha256", locked.text("contentSha256")))
                .expect(200);
        api.post(Actor.OWEN, run + "/instruction", null).expect(200);
        api.post(Actor.OWEN, run + "/file", Map.of("format", "PAIN001")).expect(200);
        api.post(Actor.OWEN, run + "/settlements", report(run)).expect(200);
        var state = api.get(Actor.SCHOOLS, "/api/training/v1/bursary-claims/" + claim)
                .expect(200)
                .text("state");
        story.say("A second run pays it, this time with an ISO 20022 file: claim %s", state);
    }

    private void takeFile(String run) {
        var file = api.post(Actor.OWEN, run + "/file", Map.of("format", "CSV")).expect(200);
        story.say("The payment file is given out, digest %.16s…, and begins:", file.text("sha256"));
        file.text("content").lines().limit(2).forEach(line -> story.say("  %s", line));
        var again =
                api.post(Actor.OWEN, run + "/file", Map.of("format", "CSV")).expectProblem(410, "FILE_ALREADY_TAKEN");
        story.say("Asked for a second time: 410 %s", again.text("code"));
    }

    private void settle(String run) {
        var report = report(run);
        var settled = api.post(Actor.OWEN, run + "/settlements", report).expect(200);
        story.say(
                "The bank reports them settled: %d settled, run %s",
                settled.body().path("settled").asInt(), settled.text("state"));
        var again = api.post(Actor.OWEN, run + "/settlements", report).expect(200);
        story.say(
                "The same report once more: %d settled, %d were settled before",
                again.body().path("settled").asInt(),
                again.body().path("alreadySettled").asInt());
    }

    private Map<String, List<Map<String, String>>> report(String run) {
        return Map.of(
                "settlements",
                api.list(Actor.OWEN, run + "/lines").stream()
                        .map(line -> Map.of(
                                "endToEndId",
                                line.path("endToEndId").asText(),
                                "settledOn",
                                story.today().toString()))
                        .toList());
    }

    void showLedger() {
        var balance = api.get(Actor.IDRIS, "/api/training/v1/ledger/trial-balance")
                .expect(200)
                .body();
        story.say("%s reads the ledger:", Actor.IDRIS.title());
        for (var account : balance.path("accounts")) {
            story.say("  %-14s %16s", account.path("account").asText(), Report.pounds(account.path("balance")));
        }
        story.say("  %-14s %16s", "sum", Report.pounds(balance.path("sum")));
        if (!balance.path("balanced").asBoolean()
                || balance.path("sum").path("amountPence").asLong() != 0) {
            throw new DemoFailure("Unexpected: the ledger does not balance.");
        }
    }
}
