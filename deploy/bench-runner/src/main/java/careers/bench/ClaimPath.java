package careers.bench;

import careers.demo.Actor;
import careers.demo.Answer;
import careers.demo.ApiClient;
import java.util.List;
import java.util.Map;

/** A claim's whole way over the public API, each step by the person or system whose step it is. */
record ClaimPath(ApiClient api) {

    private static final String CLAIMS = Template.TRAINING + "bursary-claims";
    private static final String RUNS = Template.TRAINING + "payment-runs";
    private static final long BURSARY_PENCE = 100_000;

    /** Puts the money for so many claims into the scheme. */
    void allocate(int claims) {
        api.post(
                        Actor.PRIYA,
                        Template.TRAINING + "budget-allocations",
                        Map.of(
                                "reference",
                                "measured",
                                "amount",
                                Map.of("amountPence", claims * BURSARY_PENCE, "currency", "GBP")))
                .expect(201);
    }

    /** The school submits, an administrator screens where a rule left something open, two people approve; returns the id. */
    String approve(String enrolment) {
        var claim = api.post(Actor.SCHOOLS, CLAIMS, Map.of("enrolmentId", enrolment))
                .expect(201);
        var path = CLAIMS + "/" + claim.text("claimId");
        if (claim.text("state").equals("SUBMITTED")) {
            api.post(Actor.PRIYA, path + "/screening", Map.of("reasonCodes", List.of("REGISTER_CHECKED")))
                    .expect(200);
        }
        decide(Actor.ASHA, path, claim, "FIRST");
        decide(Actor.BRYN, path, claim, "SECOND");
        return claim.text("claimId");
    }

    private void decide(Actor approver, String path, Answer claim, String stage) {
        api.post(
                        approver,
                        path + "/decisions",
                        Map.of("stage", stage, "outcome", "APPROVED", "contentSha256", claim.text("contentSha256")))
                .expect(200);
    }

    /** A run of all approved claims: made, locked, authorised by another, ordered, its file taken, every payment settled. */
    void pay(int claims) {
        var created = api.post(Actor.OWEN, RUNS, null).expect(201);
        var run = RUNS + "/" + created.text("runId");
        var locked = api.post(Actor.OWEN, run + "/lock", null).expect(200);
        if (locked.body().path("lineCount").asInt() != claims) {
            throw new BenchFailure("A run has not the " + claims + " claims of its batch: " + locked.body());
        }
        api.post(Actor.BRYN, run + "/authorisation", Map.of("contentSha256", locked.text("contentSha256")))
                .expect(200);
        api.post(Actor.OWEN, run + "/instruction", null).expect(200);
        api.post(Actor.OWEN, run + "/file", Map.of("format", "CSV")).expect(200);
        var today = Template.today().toString();
        var settlements = api.list(Actor.OWEN, run + "/lines").stream()
                .map(line -> Map.of("endToEndId", line.path("endToEndId").asText(), "settledOn", today))
                .toList();
        var settled = api.post(Actor.OWEN, run + "/settlements", Map.of("settlements", settlements))
                .expect(200);
        if (settled.body().path("settled").asInt() != claims) {
            throw new BenchFailure("Not all payments settled: " + settled.body());
        }
    }
}
