package careers.training;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What tests of payments need beyond {@link World}. */
final class PaymentWorld {

    private PaymentWorld() {}

    /** A run whose payments were ordered; gives back its id. */
    static String anInstructedRun() {
        String run = World.anAuthorisedRun();
        World.ok(Api.officer().post("/payment-runs/" + run + "/instruction", null));
        return run;
    }

    static String endToEndId(String run) {
        return Api.officer().get("/payment-runs/" + run + "/lines").path("items[0].endToEndId");
    }

    /** A claim that has been paid. */
    static String aPaidClaim(String establishment) {
        String claim = World.anApprovedClaim(establishment);
        settle(PaymentWorld.anInstructedRun());
        return claim;
    }

    /** All payments of the run settle today. */
    static void settle(String run) {
        List<Map<String, String>> settlements = Api.officer()
                .get("/payment-runs/" + run + "/lines")
                .jsonPath()
                .<String>getList("items.endToEndId")
                .stream()
                .map(id -> Map.of("endToEndId", id, "settledOn", World.today().toString()))
                .toList();
        World.ok(Api.officer().post("/payment-runs/" + run + "/settlements", Map.of("settlements", settlements)));
    }

    /** Changes rows as nobody can who respects the triggers. */
    static void pastTheGuards(String table, String sql) {
        World.execute("alter table " + table + " disable trigger user");
        World.execute(sql);
        World.execute("alter table " + table + " enable trigger user");
    }

    /** Sends a payer's file of these lines, each {@code endToEndId,outcome,date,reasonCode,amountPence}. */
    static Response answer(String... lines) {
        return answerWith(World.key(), lines);
    }

    static Response answerWith(String key, String... lines) {
        return Api.officer()
                .postCsv(
                        "/payer-responses",
                        ("endToEndId,outcome,date,reasonCode,amountPence\n" + String.join("\n", lines) + "\n")
                                .getBytes(StandardCharsets.UTF_8),
                        key);
    }

    static Response answerXml(String xml) {
        return Api.officer()
                .request()
                .header("Idempotency-Key", World.key())
                .contentType(ContentType.XML.withCharset("UTF-8"))
                .body(xml)
                .post(Api.BASE + "/payer-responses");
    }

    static String returned(String endToEndId) {
        return endToEndId + ",RETURNED," + World.today() + ",AC04,";
    }

    static String settled(String endToEndId) {
        return endToEndId + ",SETTLED," + World.today() + ",,";
    }
}
