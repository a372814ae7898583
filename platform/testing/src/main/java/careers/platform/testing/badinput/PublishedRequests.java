package careers.platform.testing.badinput;

import careers.platform.testing.SampleBody;
import careers.platform.testing.TestTokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests made of the document alone: ids that nothing has, and bodies that their schemas describe. */
public final class PublishedRequests implements ValidRequests {

    private final SampleBody bodies;
    private final Map<String, String> places;
    private final Map<String, String> given;

    /**
     * Requests for the operations of a document.
     *
     * @param places what to put in places that are no UUIDs, by name
     * @param given bodies that the document does not tell enough of, as JSON, by operation
     */
    public PublishedRequests(Operations operations, Map<String, String> places, Map<String, String> given) {
        this.bodies = new SampleBody(operations.document());
        this.places = places;
        this.given = given;
    }

    @Override
    public Request valid(Operation operation) {
        List<String> headers = new ArrayList<>();
        headers.add("Authorization: Bearer " + TestTokens.token("bad-input", operation.roles()));
        if (operation.isChange()) {
            headers.add("Idempotency-Key: " + UUID.randomUUID());
            headers.add("If-Match: \"4711\"");
        }
        if (operation.mediaType() == null) {
            byte[] nothing = operation.isChange() ? new byte[0] : null;
            return new Request(operation.method(), target(operation, null, null), headers, nothing);
        }
        headers.add("Content-Type: " + operation.mediaType());
        byte[] body = operation.takesJson() ? json(operation).toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
        return new Request(operation.method(), target(operation, null, null), headers, body);
    }

    @Override
    public String target(Operation operation, String at, String other) {
        String target = at == null ? operation.path() : operation.path().replace("{" + at + "}", other);
        for (String name : operation.names("path")) {
            String id = places.getOrDefault(name, UUID.randomUUID().toString());
            target = target.replace("{" + name + "}", id);
        }
        return operation.parameters().stream()
                .filter(parameter ->
                        "query".equals(parameter.in()) && !parameter.sample().isEmpty())
                .map(parameter -> parameter.name() + "=" + parameter.sample())
                .reduce(target, (sofar, query) -> sofar + (sofar.contains("?") ? "&" : "?") + query);
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public JsonNode json(Operation operation) {
        return given.containsKey(operation.id()) ? read(given.get(operation.id())) : bodies.of(operation.schema());
    }
}
