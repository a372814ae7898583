package careers.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every answer that a test sees is one that the OpenAPI document of the service promises: its status, its media type, and
 * a body with no member that the document does not know; what it says in one language has an example in both. Schemas are compiled once; a call costs well under a
 * millisecond, so that none has to be left out.
 */
public final class ContractCheck {

    private static final Pattern SERVICE = Pattern.compile("/api/([a-z]+)/v1/.*");
    private static final Map<String, DocumentedApi> APIS = new ConcurrentHashMap<>();

    private ContractCheck() {}

    /**
     * Fails where the document of the service knows the operation but not this answer. An address or method that it does
     * not know is no operation, and what is said there is not looked at.
     *
     * @param body empty where there is none
     */
    public static void check(String method, String path, int status, String contentType, String body) {
        check(new Exchange(method, path, null, null, status, contentType, null, body));
    }

    /** The same, and keeps the call as an example where {@code -Dopenapi.examples} asks for that. */
    public static void check(Exchange exchange) {
        Matcher service = SERVICE.matcher(exchange.path());
        if (!service.matches() || !DocumentedApi.exists(service.group(1))) {
            return;
        }
        DocumentedApi api = APIS.computeIfAbsent(service.group(1), DocumentedApi::of);
        DocumentedApi.Operation operation = api.operation(exchange.method(), exchange.path());
        if (operation == null) {
            return;
        }
        List<String> differences = differences(operation, exchange);
        if (!differences.isEmpty()) {
            String report = "docs/api/%s-service.openapi.yaml does not allow what %s (%s %s) answered: %d %s%n%s%n%s%n"
                    .formatted(
                            service.group(1),
                            operation.id(),
                            exchange.method(),
                            exchange.path(),
                            exchange.status(),
                            exchange.contentType(),
                            String.join("\n", differences),
                            exchange.body());
            // While the examples are written down, the document may well be older than the code.
            if (ExampleRecorder.ON) {
                ExampleRecorder.note(report);
            } else {
                throw new AssertionError(report);
            }
        }
        ExampleRecorder.offer(operation.id(), exchange);
    }

    private static List<String> differences(DocumentedApi.Operation operation, Exchange exchange) {
        if (!operation.knows(exchange.status())) {
            return List.of("the status is not documented");
        }
        String mediaType = Exchange.mediaType(exchange.contentType());
        if (mediaType == null || exchange.body() == null || exchange.body().isEmpty()) {
            return List.of();
        }
        if (!operation.knows(exchange.status(), mediaType)) {
            return List.of("the media type is not documented");
        }
        Stream<String> unlike = operation.validate(exchange.status(), mediaType, exchange.body()).stream()
                .map(Error::toString);
        return Stream.concat(unlike, notShown(operation, exchange, mediaType)).toList();
    }

    /** What is said in one of two languages is shown in both. */
    private static Stream<String> notShown(DocumentedApi.Operation operation, Exchange exchange, String mediaType) {
        if (exchange.language() == null || exchange.status() >= 300 || !Exchange.isText(mediaType)) {
            return Stream.empty();
        }
        JsonNode examples = operation
                .bodies(String.valueOf(exchange.status()))
                .get(mediaType)
                .path("examples");
        return Stream.of("en", "cy")
                .filter(language -> !examples.has(language))
                .map(language -> "there is no example named " + language);
    }
}
