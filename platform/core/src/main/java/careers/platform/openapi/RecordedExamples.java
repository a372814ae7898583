package careers.platform.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Examples of requests and successful answers: {@code openapi-examples/<operationId>.json} among the resources of the
 * service, {@code {"request"|"200": {mediaType: {name: value}}}}. The tests wrote them down from calls they made.
 */
final class RecordedExamples {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Map<String, Map<String, Object>>>> SHAPE = new TypeReference<>() {};

    private RecordedExamples() {}

    static void complete(Operation operation) {
        read(operation.getOperationId()).forEach((part, byMediaType) -> {
            Content content = content(operation, part);
            if (content != null) {
                byMediaType.forEach((mediaType, examples) -> add(content, mediaType, examples));
            }
        });
    }

    private static Content content(Operation operation, String part) {
        if (part.equals("request")) {
            return operation.getRequestBody() == null
                    ? null
                    : operation.getRequestBody().getContent();
        }
        var response = operation.getResponses().getAPIResponse(part);
        return response == null ? null : response.getContent();
    }

    private static void add(Content content, String mediaType, Map<String, Object> examples) {
        var body = content.getMediaType(mediaType);
        if (body != null && body.getExamples() == null) {
            examples.forEach((name, value) ->
                    body.addExample(name, OASFactory.createExample().value(value)));
        }
    }

    private static Map<String, Map<String, Map<String, Object>>> read(String operationId) {
        String file = "openapi-examples/" + operationId + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in == null ? Map.of() : MAPPER.readValue(in, SHAPE);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
