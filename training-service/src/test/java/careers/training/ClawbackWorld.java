package careers.training;

import careers.platform.testing.Database;
import io.restassured.response.Response;
import java.util.Map;

/** What tests of clawbacks need beyond {@link World}. */
final class ClawbackWorld {

    private ClawbackWorld() {}

    static Response propose(String claim, long pence) {
        return Api.administrator()
                .post(
                        "/clawbacks",
                        Map.of(
                                "claimId",
                                claim,
                                "amount",
                                Map.of("amountPence", pence, "currency", "GBP"),
                                "reasonCode",
                                "PAID_IN_ERROR"));
    }

    /** A clawback to which the school has agreed. */
    static String aRepresented(String establishment, String claim, long pence) {
        String clawback = World.created(propose(claim, pence)).path("clawbackId");
        World.ok(act(
                Api.administrator(),
                clawback,
                "school-question",
                Map.of("respondBy", World.today().plusDays(9).toString())));
        World.ok(act(Api.school(establishment), clawback, "representation", Map.of("ground", "AGREED")));
        return clawback;
    }

    /** A clawback that the school owes. */
    static String aRaised(String establishment, String claim, long pence) {
        String clawback = aRepresented(establishment, claim, pence);
        World.ok(act(Api.approver(1), clawback, "approval", content(clawback)));
        World.ok(act(Api.officer(), clawback, "raising", null));
        return clawback;
    }

    static Map<String, Object> content(String clawback) {
        return Map.of(
                "contentSha256", Api.auditor().get("/clawbacks/" + clawback).path("contentSha256"));
    }

    static Response recover(String clawback, long pence, String reference) {
        return recover(clawback, pence, reference, World.today().toString());
    }

    static Response recover(String clawback, long pence, String reference, String day) {
        return act(
                Api.officer(),
                clawback,
                "recoveries",
                Map.of(
                        "amount",
                        Map.of("amountPence", pence, "currency", "GBP"),
                        "receivedOn",
                        day,
                        "method",
                        "INVOICE",
                        "reference",
                        reference));
    }

    static Response act(Api caller, String clawback, String action, Object body) {
        return caller.post("/clawbacks/" + clawback + "/" + action, body);
    }

    /** The provider of the claim takes the completion back. */
    static Response voidCompletionOf(String claim) {
        String completion = Database.value("select k.id from completion k join bursary_claim c"
                + " on c.enrolment_id = k.enrolment_id where c.id = '" + claim + "' and k.outcome = 'PASSED'");
        String ukprn = Database.value("select e.provider_ukprn from enrolment e join bursary_claim c"
                + " on c.enrolment_id = e.id where c.id = '" + claim + "'");
        return Api.provider(ukprn)
                .post("/completions/" + completion + "/voiding", Map.of("reasonCode", "DECLARED_IN_ERROR"));
    }
}
