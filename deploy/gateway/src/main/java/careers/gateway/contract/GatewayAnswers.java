package careers.gateway.contract;

import careers.gateway.problem.GatewayError;
import careers.gateway.problem.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the gateway adds to the answers of every operation: how much of the quota is left, and errors of its own. */
final class GatewayAnswers {
    private static final List<GatewayError> OWN =
            List.of(GatewayError.TOO_MANY_REQUESTS, GatewayError.UPSTREAM_FAILED, GatewayError.UPSTREAM_TIMEOUT);
    private static final SortedMap<String, String> HEADERS = new TreeMap<>(Map.of(
            "Access-Control-Allow-Origin",
                    "The origin of the page that calls, where it is that of a registered partner",
            "RateLimit", "What is left of the quota with the least left, and in how many seconds it is full again",
            "RateLimit-Policy", "The quotas of the caller"));
    private static final String REQUEST_ID = "019f0b6e-2222-7d3e-9f10-2b7f5d1c4a11";

    private GatewayAnswers() {}

    /** Changes the merged document; one of services without problems stays as it is. */
    static void addTo(ObjectNode document) {
        if (document.at("/components/schemas/Problem").isMissingNode()) {
            return;
        }
        ObjectNode components = document.withObject("/components");
        HEADERS.forEach((name, description) -> components
                .withObject("/headers/" + name)
                .put("description", description)
                .putObject("schema")
                .put("type", "string"));
        OWN.forEach(error -> define(error, components));
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.path("responses") instanceof ObjectNode responses) {
                        OWN.forEach(error -> responses
                                .putObject(String.valueOf(error.status()))
                                .put("$ref", "#/components/responses/" + error.name()));
                        responses.forEach(GatewayAnswers::limited);
                    }
                }));
        components.path("responses").forEach(GatewayAnswers::limited);
    }

    private static void limited(JsonNode response) {
        if (response instanceof ObjectNode object && !object.has("$ref")) {
            ObjectNode headers = object.withObject("/headers");
            HEADERS.keySet().forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
        }
    }

    private static void define(GatewayError error, ObjectNode components) {
        ObjectNode body = components
                .withObject("/responses/" + error.name())
                .put("description", error.name())
                .withObject("/content/application~1problem+json");
        body.putObject("schema").put("$ref", "#/components/schemas/Problem");
        if (error == GatewayError.TOO_MANY_REQUESTS) {
            components
                    .withObject("/responses/" + error.name() + "/headers/Retry-After")
                    .put("description", "Seconds until there is more")
                    .putObject("schema")
                    .put("type", "integer")
                    .put("format", "int32");
        }
        for (Language language : Language.values()) {
            String name = error.name() + "." + language.name().toLowerCase(Locale.ROOT);
            example(error, language, components.withObject("/examples/" + name));
            body.withObject("/examples/" + name).put("$ref", "#/components/examples/" + name);
        }
    }

    private static void example(GatewayError error, Language language, ObjectNode example) {
        example.put("summary", error.title(language))
                .putObject("value")
                .put("type", error.type())
                .put("title", error.title(language))
                .put("status", error.status())
                .put("detail", error.detail(language))
                .put("code", error.name())
                .put("requestId", REQUEST_ID);
    }
}
