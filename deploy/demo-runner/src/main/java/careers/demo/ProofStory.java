package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What happens when something was wrong after all: a payment that comes back, money claimed back, and the proof. */
final class ProofStory {

    private static final String TRAINING = "/api/training/v1/";
    private static final String CLAIMS = TRAINING + "bursary-claims/";
    private static final String CLAWBACKS = TRAINING + "clawbacks/";
    private static final long PART_PENCE = 40_000;
    private static final long REST_PENCE = 60_000;

    private final Story story;
    private final ApiClient api;

    ProofStory(Story story) {
        this.story = story;
        this.api = story.api();
    }

    /** Anybody checks the certificate of a place by its number. */
    void checkCertificate(Place place) {
        story.console().chapter("Certificates");
        var certificate = api.list(Actor.SCHOOLS, TRAINING + "certificates?enrolment=" + place.enrolment())
                .getFirst();
        var number = certificate.path("number").asText();
        story.say("%s has a certificate for its leader: %s", place.school().name(), number);
        var check = api.get(Actor.RESPONDENTS, TRAINING + "certificate-verifications/" + number)
                .expect(200);
        story.say("Anybody checks it by its number: %s", check.text("verdict"));
        story.say("  %s", check.text("text/en"));
        story.say("  %s", check.text("text/cy"));
    }

    /** The bank returns the payment of a claim, which then can be paid again. */
    void returnPayment(String claim, String endToEndId) {
        story.console().chapter("Something was wrong");
        var file = "endToEndId,outcome,date,reasonCode\n" + endToEndId + ",RETURNED," + story.today() + ",AC04\n";
        var taken = api.postCsv(Actor.OWEN, TRAINING + "payer-responses", file.getBytes(StandardCharsets.UTF_8))
                .expect(201);
        story.say("The bank's file says that payment %s came back: claim %s", endToEndId, state(claim));
        var again = api.postCsv(Actor.OWEN, TRAINING + "payer-responses", file.getBytes(StandardCharsets.UTF_8))
                .expect(200, 201);
        if (!again.text("responseId").equals(taken.text("responseId"))) {
            throw new DemoFailure("Unexpected: the same file was taken twice.");
        }
        story.say("The same file once more: answered as before, nothing changed");
        api.post(Actor.OWEN, CLAIMS + claim + "/repayment", null).expect(200);
        story.say("%s lets it enter a later run, as a new attempt: claim %s", Actor.OWEN.title(), state(claim));
    }

    /** A completion is voided after its bursary was paid; the money comes back in two parts. */
    void clawBack(Place place, String claim) {
        voidCompletion(place);
        var clawback =
                api.list(Actor.PRIYA, TRAINING + "clawbacks?claim=" + claim).getFirst();
        var id = clawback.path("clawbackId").asText();
        story.say(
                "In the same transaction a clawback was proposed: %s, %s",
                clawback.path("state").asText(), Report.pounds(clawback.path("amount")));
        var until = Map.of("respondBy", story.today().plusDays(14).toString());
        api.post(Actor.PRIYA, CLAWBACKS + id + "/school-question", until).expect(200);
        var heard = api.post(Actor.SCHOOLS, CLAWBACKS + id + "/representation", Map.of("ground", "AGREED"))
                .expect(200);
        var seen = Map.of("contentSha256", heard.text("contentSha256"));
        api.post(Actor.ASHA, CLAWBACKS + id + "/approval", seen).expect(200);
        var raised = api.post(Actor.OWEN, CLAWBACKS + id + "/raising", null).expect(200);
        story.say(
                "The school is heard, %s approves, %s raises it: %s",
                Actor.ASHA.title(), Actor.OWEN.title(), raised.text("state"));
        story.say("The school pays a part: %s", recover(id, PART_PENCE, "part"));
        story.say("and the rest: %s", recover(id, REST_PENCE, "rest"));
    }

    private void voidCompletion(Place place) {
        var completions = api.get(place.provider(), TRAINING + "enrolments/" + place.enrolment() + "/completions")
                .expect(200)
                .body();
        var completion = last(completions.path("items")).path("completionId").asText();
        api.post(
                        place.provider(),
                        TRAINING + "completions/" + completion + "/voiding",
                        Map.of("reasonCode", "RESULT_OVERTURNED"))
                .expect(200);
        story.say(
                "%s voids a completion, because the result was overturned.",
                place.provider().title());
    }

    private static JsonNode last(JsonNode list) {
        return list.path(list.size() - 1);
    }

    private String recover(String clawback, long pence, String part) {
        var recovery = Map.of(
                "amount",
                Map.of("amountPence", pence, "currency", "GBP"),
                "receivedOn",
                story.today().toString(),
                "method",
                "INVOICE",
                "reference",
                story.run() + "-" + part);
        return api.post(Actor.OWEN, CLAWBACKS + clawback + "/recoveries", recovery)
                .expect(200, 201)
                .text("state");
    }

    /** The auditor has the whole record replayed and compared. */
    void verify() {
        story.console().chapter("The proof");
        var started = api.post(Actor.IDRIS, TRAINING + "integrity/verifications", null)
                .expect(202);
        var verification = api.finished(Actor.IDRIS, started);
        story.say(
                "%s has every event replayed into rows and compared with the rows there are: %s, %d records, %d"
                        + " differences",
                Actor.IDRIS.title(),
                verification.text("state"),
                verification.body().path("chainsChecked").asLong(),
                verification.body().path("differenceCount").asLong());
        story.say("  digest of all events, to be kept elsewhere: %.16s…", verification.text("rootSha256"));
        if (verification.body().path("differenceCount").asLong() != 0) {
            throw new DemoFailure("Unexpected: " + verification.body());
        }
    }

    private String state(String claim) {
        return api.get(Actor.SCHOOLS, CLAIMS + claim).expect(200).text("state");
    }
}
