package careers.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the examples of an operation are all there and true to its schemas. */
final class DocumentedExamples {

    private static final String REQUEST = "request";

    private DocumentedExamples() {}

    /** What has no example although a reader would want one; an example of bytes tells nobody anything. */
    static List<String> missing(DocumentedApi.Operation operation) {
        List<String> missing = new ArrayList<>();
        for (String part : parts(operation)) {
            for (Map.Entry<String, JsonNode> body : operation.bodies(part).entrySet()) {
                if (Exchange.isText(body.getKey())
                        && body.getValue().path("examples").isEmpty()) {
                    missing.add(operation.id() + " " + part + " " + body.getKey());
                }
            }
        }
        return missing;
    }

    /** Examples that break their schema, and errors that are not shown in both languages. */
    static List<String> faults(DocumentedApi.Operation operation) {
        List<String> faults = new ArrayList<>();
        for (String part : parts(operation)) {
            for (Map.Entry<String, JsonNode> body : operation.bodies(part).entrySet()) {
                JsonNode examples = body.getValue().path("examples");
                String place = operation.id() + " " + part + " " + body.getKey();
                boolean both = hasIn("en", examples) && hasIn("cy", examples);
                boolean neither = !hasIn("en", examples) && !hasIn("cy", examples);
                if (!both && (isError(part) || !neither)) {
                    faults.add(place + ": not in both languages");
                }
                examples.properties()
                        .forEach(example -> operation
                                .validate(
                                        part,
                                        body.getKey(),
                                        operation.example(example.getValue()).toString())
                                .forEach(error -> faults.add(place + " " + example.getKey() + ": " + error)));
            }
        }
        return faults;
    }

    private static List<String> parts(DocumentedApi.Operation operation) {
        List<String> parts = new ArrayList<>(List.of(REQUEST));
        operation.node().path("responses").fieldNames().forEachRemaining(parts::add);
        return parts;
    }

    private static boolean isError(String part) {
        return !part.equals(REQUEST) && part.compareTo("400") >= 0;
    }

    private static boolean hasIn(String language, JsonNode examples) {
        return examples.properties().stream().anyMatch(example -> ("." + example.getKey()).endsWith("." + language));
    }
}
