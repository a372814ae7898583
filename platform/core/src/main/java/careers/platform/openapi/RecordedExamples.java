package careers.platform.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Examples of requests and successful answers: {@code openapi-examples/<operationId>.json} among the resources of the
 * service, {@code {"request"|"200": {mediaType: {name: value}}}}. The tests wrote them down from calls they made.
 */
final class RecordedExamples {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Map<String, Map<String, Object>>>> SHAPE = new TypeReference<>() {};

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String PROFILES = "x-profiles";
    private static final Pattern PROFILE = Pattern.compile("(.+);profile=\"(.+)\"");

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
        Matcher ofProfile = PROFILE.matcher(mediaType);
        if (ofProfile.matches()) {
            addToProfile(content.getMediaType(ofProfile.group(1)), ofProfile.group(2), examples);
            return;
        }
        var body = content.getMediaType(mediaType);
        if (body != null && body.getExamples() == null) {
            examples.forEach((name, value) ->
                    body.addExample(name, OASFactory.createExample().value(value)));
        }
    }

    /** OpenAPI has no place for two forms of one media type; {@code x-profiles} is ours, by the profile's address. */
    private static void addToProfile(MediaType body, String profile, Map<String, Object> examples) {
        Map<String, Object> profiles = new TreeMap<>(members(body.getExtensions(), PROFILES));
        Map<String, Object> described = new TreeMap<>(members(profiles, profile));
        Map<String, Object> shown = new TreeMap<>();
        examples.forEach((name, value) -> shown.put(name, Map.of("value", value)));
        described.put("examples", shown);
        profiles.put(profile, described);
        body.addExtension(PROFILES, profiles);
    }

    private static Map<String, Object> members(Map<String, Object> holder, String name) {
        Object there = holder == null ? null : holder.get(name);
        return there == null ? Map.of() : MAPPER.convertValue(there, OBJECT);
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
