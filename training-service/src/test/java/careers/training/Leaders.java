package careers.training;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Careers leaders as their tests need them. */
final class Leaders {

    private Leaders() {}

    static Api own(String leader) {
        return Api.with("careers-leader-1", Set.of("careers-leader"), Map.of("leader", leader));
    }

    static Map<String, Object> profile() {
        return new HashMap<>(Map.of(
                "yearsInCareers",
                4,
                "rolePosition",
                "BOTH",
                "hoursPerWeek",
                14,
                "reasons",
                List.of("NETWORK", "KNOWLEDGE")));
    }

    static Response profile(Api api, String path, Object profile, String version) {
        var request = api.request().contentType("application/json").body(profile);
        return (version == null ? request : request.header("If-Match", version)).put(Api.BASE + path);
    }

    static Response merge(String leader, String survivor) {
        return Api.administrator().post("/careers-leaders/" + leader + "/merger", Map.of("survivorId", survivor));
    }

    static Response erase(String leader) {
        return Api.administrator().post("/careers-leaders/" + leader + "/erasure", Map.of("reason", "PERSON_ASKED"));
    }

    static String registered(String name, String workEmail, String key) {
        return World.created(
                        Api.administrator().post("/careers-leaders", Map.of("name", name, "workEmail", workEmail), key))
                .path("leaderId");
    }
}
