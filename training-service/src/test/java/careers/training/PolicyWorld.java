package careers.training;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Terms under construction, and the way of a version into force. */
final class PolicyWorld {

    static final String FOUNDING = "01900000-0000-7000-8000-000000000002";
    private static final String POLICIES = "/policy-versions";

    private PolicyWorld() {}

    /** Terms like the founding ones, from today on, with another amount at every level. */
    static Map<String, Object> terms(long pence) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("scheme", "careers-leader-bursary");
        terms.put("effectiveFrom", World.today().toString());
        terms.put(
                "amounts",
                List.of(amount("NON_ACCREDITED", pence), amount("LEVEL_6", pence), amount("LEVEL_7", pence)));
        terms.put("claimWindowDays", 90);
        terms.put("leaderLimit", 1);
        terms.put("establishmentLimit", 2);
        terms.put("evidence", List.of());
        terms.put("synthetic", true);
        return terms;
    }

    static Map<String, Object> amount(String level, long pence) {
        return Map.of("level", level, "amount", Map.of("amountPence", pence, "currency", "GBP"));
    }

    static String draft(Map<String, Object> terms) {
        return World.created(Api.administrator().post(POLICIES, terms)).path("policyVersionId");
    }

    static Response simulate(String policy) {
        return Api.administrator().post(POLICIES + "/" + policy + "/simulation", Map.of("academicYear", year()));
    }

    static Response approve(Api approver, String policy) {
        String sha = Api.auditor().get(POLICIES + "/" + policy).path("contentSha256");
        return approver.post(POLICIES + "/" + policy + "/approval", Map.of("contentSha256", sha));
    }

    static Response act(String policy, String action) {
        return Api.administrator().post(POLICIES + "/" + policy + "/" + action, null);
    }

    /** A version that has gone all the way. */
    static String inForce(Map<String, Object> terms) {
        String policy = draft(terms);
        World.ok(simulate(policy));
        World.ok(approve(Api.approver(1), policy));
        World.ok(act(policy, "activation"));
        return policy;
    }

    static Response put(Api caller, String path, String ifMatch, Object body) {
        var request = caller.request().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(Api.BASE + path);
    }

    /** The academic year of yesterday, on which completions of the tests are declared. */
    static String year() {
        LocalDate day = World.today().minusDays(1);
        int begins = day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
        return begins + "/" + "%02d".formatted((begins + 1) % 100);
    }
}
